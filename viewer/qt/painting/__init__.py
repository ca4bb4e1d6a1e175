"""Everything that paints: colours, fonts, shapes and the painter of a scene."""

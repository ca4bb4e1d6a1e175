"""The core's sentences in the reader's language.

The core speaks English, on the command line, in files of problems and in stores. The window knows
its sentences as templates: it finds the one that a text was made from, and fills the values into
the translation. What no template fits stays as it is.
"""

from viewer.qt.retelling.retold import retold, retold_all, retold_error

__all__ = ["retold", "retold_all", "retold_error"]

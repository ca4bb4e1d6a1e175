"""Files in and out: sniffing, columns, presets, import and export."""

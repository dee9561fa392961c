"""The command `policynews`: `main` parses, `batch` runs over many inputs, `layouts` helps to write a layout."""

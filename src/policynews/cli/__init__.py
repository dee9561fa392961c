"""The command `policynews`."""

"""The library's list."""

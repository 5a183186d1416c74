"""The library's file."""

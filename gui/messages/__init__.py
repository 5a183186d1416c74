"""Errors and notices as the reader sees them."""

"""Widgets that Qt has too, mended: what has no room wraps, what has no end stands still."""

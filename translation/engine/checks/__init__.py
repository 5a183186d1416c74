"""Checks of translated sentences: one kind of fault for each file."""

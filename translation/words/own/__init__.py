"""The reader's own entries and words."""

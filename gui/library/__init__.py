"""The library beside the reading: its panel, its dock, and what is asked of it."""

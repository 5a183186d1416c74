"""The library in the window: its panel, its dock, its requests."""

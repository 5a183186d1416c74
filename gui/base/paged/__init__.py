"""Lists that are read a page after the other: model, list, filters above it."""

"""An article's pictures."""

"""The one HTTP layer."""

"""Rules: made, changed, tried on what is there."""

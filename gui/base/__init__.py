"""Parts that every room of the window uses."""

"""Words: what the dictionary says of them, and how English bends them."""

"""What surrounds the articles."""

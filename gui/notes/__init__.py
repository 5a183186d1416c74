"""What the reader marks and writes in articles."""

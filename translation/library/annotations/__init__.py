"""What the reader marks and writes in articles: kept, found again in the text, listed."""

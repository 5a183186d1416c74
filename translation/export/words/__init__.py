"""The words that the reader learns as files for other programs."""

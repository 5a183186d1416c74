"""The words that the reader learns: kept, reviewed, merged."""

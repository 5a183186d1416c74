"""The words that the reader learns: their list, a review, a change."""

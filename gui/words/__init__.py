"""Words of the article: what they mean, and those that the reader learns."""

"""The body of a page: which of its blocks are the article."""

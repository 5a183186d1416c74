"""What a page tells of its article: title, authors, dates, place, lead image, kind."""

"""Facts about an article from its page: title, authors, dates, place, lead image, kind."""

"""What sources send: feeds, sitemaps, pages with links, lists of addresses."""

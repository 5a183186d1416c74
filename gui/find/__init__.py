"""Finding text in an article."""

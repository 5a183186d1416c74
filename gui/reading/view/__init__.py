"""The view of the article: how it is set, shown, selected."""

"""The article in two languages."""

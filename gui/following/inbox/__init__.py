"""The inbox: what is new, by day; filters, search, marks."""

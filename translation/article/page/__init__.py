"""Loading of pages."""

"""The SQLite file of what is followed."""

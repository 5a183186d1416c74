"""The library: saved articles in one SQLite file, opened at first use."""

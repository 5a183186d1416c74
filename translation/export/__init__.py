"""A bilingual document becomes a file."""

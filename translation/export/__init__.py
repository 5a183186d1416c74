"""Export: a bilingual document becomes a file."""

"""What a reader should not trust in a translated sentence: one kind of fault a file."""

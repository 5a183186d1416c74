"""A translation model while it runs: loaded into memory, sentences in, hypotheses out."""

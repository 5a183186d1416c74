"""The translation models: a list of them, and what can be done with each."""

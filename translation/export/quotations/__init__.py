"""Sentences of an article as quotations that say where they come from."""

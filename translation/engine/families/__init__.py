"""Families of translation models: how each is recognised, what its folder holds, and how it is spoken to."""

"""Checks of a translated sentence."""

"""Stores of what the window shares: settings, session, words, notes; the queues to the databases."""

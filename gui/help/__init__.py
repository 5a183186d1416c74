"""Help dialogs."""

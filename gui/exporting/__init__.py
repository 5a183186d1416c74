"""Export and printing."""

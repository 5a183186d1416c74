"""The window and nothing else."""

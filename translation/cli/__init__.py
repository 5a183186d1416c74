"""The program's jobs without a display."""

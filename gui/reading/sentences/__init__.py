"""What can be done with one sentence."""

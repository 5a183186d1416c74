"""What a text is: its letters, its language, what two have in common."""

"""Pages that the extension in a browser hands over: its messages, the files in between, and its registration."""

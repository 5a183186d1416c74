"""What is written on this machine's disk: databases, files, the reader's own."""

"""The card beside a word: looking it up, what it says, the reader's own entries."""

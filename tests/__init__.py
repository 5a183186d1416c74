"""The tests; their tree mirrors the program's."""

"""What was read stays on this machine: one SQLite file, opened when it is first needed."""

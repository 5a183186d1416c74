"""Reading aloud with the voices of the system, by its own commands."""

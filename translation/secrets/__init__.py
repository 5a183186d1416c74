"""Passwords and sign-ins, in the system's password store."""

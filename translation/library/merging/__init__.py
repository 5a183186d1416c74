"""Merging of libraries: what another one has, put into the reader's own."""

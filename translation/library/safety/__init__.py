"""Backups, rescue and merging of libraries."""

"""Start-up check, backups and rescue of the library."""

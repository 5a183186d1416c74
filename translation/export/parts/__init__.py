"""Parts shared by the export formats."""

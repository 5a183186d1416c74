"""Cells of tables that a spreadsheet may open."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula, see https://owasp.org/www-community/attacks/CSV_Injection."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell

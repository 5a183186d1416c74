"""Pictures of every place of the window, drawn and checked: ``make screenshots``."""

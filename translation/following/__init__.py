"""Following outlets: sources, an inbox of what is new in them, rules, and what is to be read ahead."""

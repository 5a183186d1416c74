"""Following outlets: what is new in them, in an inbox; sources, rules, reading ahead."""

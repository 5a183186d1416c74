"""An article becomes a bilingual document."""

"""Dwibaca without its window: an Indonesian news page in, a bilingual document out."""

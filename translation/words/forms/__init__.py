"""Forms of words: affixes, headwords, letters."""

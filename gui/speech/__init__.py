"""Reading an article aloud: the bar, and the highlight that moves along."""

"""The sources that are followed: added, listed, changed."""

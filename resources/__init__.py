"""What ships with the program beside its code: the sample article, the starter model, pages and fonts of a PDF."""

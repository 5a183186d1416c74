"""What ships with the program beside its code: the sample article and the starter model."""

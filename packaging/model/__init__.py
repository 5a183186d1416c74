"""The pipeline of the starter model: prepare, train, export, evaluate, pack."""

"""How the starter model is made: prepare, train, export, evaluate, pack."""

# Thin names for packaging/dev.py, which also works without make.
PYTHON ?= python3

.PHONY: run test bench campaign screenshots translations package package-test

run:
	@$(PYTHON) packaging/dev.py run $(ARGS)

test:
	@$(PYTHON) packaging/dev.py test $(ARGS)

bench:
	@$(PYTHON) packaging/dev.py bench $(ARGS)

campaign:
	@$(PYTHON) packaging/dev.py campaign $(ARGS)

screenshots:
	@$(PYTHON) packaging/dev.py screenshots $(ARGS)

translations:
	@$(PYTHON) packaging/dev.py translations $(ARGS)

package:
	@$(PYTHON) packaging/dev.py package $(ARGS)

package-test:
	@$(PYTHON) packaging/dev.py package-test $(ARGS)

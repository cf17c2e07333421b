.DEFAULT_GOAL := help
.PHONY: help serve build publish test linkcheck lint translations translated catalogs docs bench bench-links lock clean

PYTHON ?= python3
BIN := .venv/bin

help: ## list these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

serve: .venv/site ## see the site while you write: builds, serves, reloads when you save
	@$(BIN)/python -m tools.serve

build: .venv/site ## write the site once into output/
	@$(BIN)/python -m tools.build

publish: .venv/site ## write the folder that goes online: make publish SITE=https://example.org
	@SITE="$(SITE)" $(BIN)/python -m tools.build publishconf.py output-publish

test: .venv/test ## install what the tests need, and run them all
	@tools/need-programs.sh
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy --no-error-summary
	@$(BIN)/python -m pytest

linkcheck: .venv/site ## check every link of every page, and what pages say of each other
	@$(BIN)/python -m tools.links

lint: .venv/test ## mend the form of the code
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format . && $(BIN)/mypy

translations: .venv/site ## what translators have to do: make translations LANG=ti
	@$(BIN)/python -m tools.translations $(if $(filter command line,$(origin LANG)),--lang $(LANG))

translated: .venv/site ## record that translations are done: make translated FILE=content/fr/index.md
	@$(BIN)/python -m tools.translations --record $(FILE)

catalogs: .venv/site ## bring the words of the interface into every language's catalog
	@$(BIN)/python -m tools.catalogs

docs: .venv/site ## write the lists of fields and blocks into the editors' guide
	@$(BIN)/python -m tools.reference

bench: .venv/test ## measure this project beside plain Pelican, Hugo and others (an hour; see bench/README.md)
	@$(BIN)/python -m bench --output docs/speed.md

bench-links: .venv/test ## measure the link checker beside others (some minutes)
	@$(BIN)/python -m bench.links

lock: ## pin all dependencies anew, with their hashes
	@$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet uv
	@for set in "requirements.lock" "requirements-test.lock --group test"; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --no-emit-index-url pyproject.toml -o $$set; done

clean: ## remove everything that can be made again
	@rm -rf .venv output output.* output-publish output-publish.* .pytest_cache .mypy_cache .ruff_cache

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …")'
	@echo "Making a virtual environment …"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/site: requirements.lock .venv/python
	@echo "Installing what the site needs …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/test: requirements-test.lock .venv/site
	@echo "Installing what the tests need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

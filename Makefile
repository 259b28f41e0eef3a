# The course's commands. `make serve` and `make test` set up what they need by themselves; a second run is quick.
# Without make (Windows): README.md has the same commands.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOOK := _build/html
NODE_MODULES := frontend/node_modules/.installed
PEER := benchmarks/peer/node_modules/.installed

.PHONY: help serve book test test-frontend test-python test-browser test-jupyter lint bench outline schema static lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.installed ## build the course and open it to this computer
	@$(BIN)/jupyter-book build .
	@$(BIN)/python -m recovery_course.serve $(BOOK)

book: $(VENV)/.installed ## build the course into _build/html; a warning is an error
	$(BIN)/jupyter-book build . -W --keep-going

test: lint test-frontend test-python test-browser test-jupyter ## everything: needs Node 20 or newer

test-frontend: $(NODE_MODULES) ## marking, record and storage, without a browser
	cd frontend && npm run --silent check && npm test --silent

test-python: $(VENV)/.installed-dev ## all tests that need only Python
	$(BIN)/pytest

test-browser: $(VENV)/.installed-dev $(NODE_MODULES) chromium ## the built site in Chromium
	$(BIN)/pytest --everything tests/built tests/browser

test-jupyter: $(VENV)/.installed-dev chromium ## a notebook in JupyterLab with a live kernel
	$(BIN)/pytest --everything tests/jupyter

lint: $(VENV)/.installed-dev ## style and types of the Python code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-dev $(PEER) chromium ## weight, speed and build time, as a table
	$(BIN)/python -m benchmarks

static: $(NODE_MODULES) ## build the page script and styles into src/recovery_course/static
	cd frontend && npm run --silent build

outline: $(VENV)/.installed ## print the course's minutes, objectives and items
	@$(BIN)/python -m recovery_course.report

schema: $(VENV)/.installed ## write the JSON schemas in exercises/ from the models
	$(BIN)/python -m recovery_course.schema

lock: $(VENV)/.installed-dev ## pin every Python package anew
	$(BIN)/python scripts/lock.py

clean: ## remove what was built; keeps what was installed
	rm -rf _build

.PHONY: chromium
chromium:
	@sh scripts/chromium.sh

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "The course needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another one: make PYTHON=python3.12 serve"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the course needs into $(VENV) (a minute or two, the first time only)"
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing what the tests need"
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(NODE_MODULES) $(PEER): %/node_modules/.installed: %/package-lock.json
	@command -v npm >/dev/null || { echo "This needs Node 20 or newer (https://nodejs.org); reading and building the course do not."; exit 1; }
	cd $* && npm ci
	@touch $@

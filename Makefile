# The course's commands. `make serve` and `make test` set up what they need by themselves; a second run is quick.
# Without make (Windows): README.md has the same commands.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BOOK := _build/html
NODE_MODULES := frontend/node_modules/.installed
PEER := benchmarks/peer/node_modules/.installed
# JupyterLab asks no other computer for news or updates, and nobody whether it may. Its token stays.
LAB_QUIET := --LabApp.news_url=None --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate
LAB_NEWS := @jupyterlab/apputils-extension:announcements

.PHONY: help check serve preview book facilitator lab lite notebooks test test-frontend test-python test-browser test-jupyter test-lite lint bench outline language schema static lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.installed ## build the course and open it to this computer
	@$(BIN)/jupyter-book build .
	@$(BIN)/python -m recovery_course.serve $(BOOK)

preview: $(VENV)/.installed ## show the course in a browser that follows each save
	@$(BIN)/course preview

book: $(VENV)/.installed ## build the course into _build/html; a warning is an error
	$(BIN)/jupyter-book build . -W --keep-going

lab: $(VENV)/.installed-lab ## open the workbooks in JupyterLab on this computer, with a kernel
	$(BIN)/jupyter-lab $(LAB_QUIET) --LabApp.default_url=/lab/tree/exercises/definitions/workbook.ipynb

lite: $(VENV)/.installed ## build the course with Jupyter in the browser inside it, into _build/lite/html
	@$(BIN)/python -m lite

notebooks: $(VENV)/.installed ## check the workbooks, and run each from top to bottom
	$(BIN)/course notebooks check --execute

facilitator: $(VENV)/.installed ## build the facilitator's edition into _build/facilitator/html
	$(BIN)/python -m recovery_course.sphinx_ext.build

test: lint test-frontend test-python test-browser test-jupyter test-lite ## everything: needs Node 20 or newer

test-frontend: $(NODE_MODULES) ## marking, record and storage, without a browser
	cd frontend && npm run --silent check && npm test --silent

test-python: $(VENV)/.installed-dev ## all tests that need only Python
	$(BIN)/pytest

test-browser: $(VENV)/.installed-dev $(NODE_MODULES) chromium ## the built site in Chromium
	$(BIN)/pytest --everything tests/built tests/browser

test-jupyter: $(VENV)/.installed-dev $(NODE_MODULES) chromium ## the workbooks on the page, in JupyterLab and in Notebook
	$(BIN)/pytest --everything tests/jupyter

test-lite: $(VENV)/.installed-dev chromium ## a workbook in the browser's own Jupyter; needs npm
	$(BIN)/pytest --everything tests/lite

lint: $(VENV)/.installed-dev ## style and types of the Python code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed-dev $(PEER) chromium ## weight, speed and build time, as a table
	$(BIN)/python -m benchmarks

static: $(NODE_MODULES) ## build the page script and styles into src/recovery_course/static
	cd frontend && npm run --silent build

check: $(VENV)/.installed ## say what is wrong with the course, and what to do about it
	@$(BIN)/python -m recovery_course.cli check

outline: $(VENV)/.installed ## print the course's minutes, objectives and items
	@$(BIN)/course outline

language: $(VENV)/.installed-dev ## measure the language check on labelled sentences; write the page's test cases
	@$(BIN)/python -m tests.language_corpus
	@$(BIN)/python -m tests.language_cases

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

$(VENV)/.installed-lab: requirements-lab.txt $(VENV)/.installed
	@echo "Installing JupyterLab, Notebook and matplotlib"
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements-lab.txt
	@$(BIN)/jupyter labextension disable --level=sys_prefix $(LAB_NEWS) 2>/dev/null
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt requirements-lab.txt $(VENV)/.installed
	@echo "Installing what the tests need"
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(NODE_MODULES) $(PEER): %/node_modules/.installed: %/package-lock.json
	@command -v npm >/dev/null || { echo "This needs Node 20 or newer (https://nodejs.org); reading and building the course do not."; exit 1; }
	cd $* && npm ci
	@touch $@

# make report   compare the articles in seeds/, and write reports/
# make test     everything that must hold before a change lands
# make format   lay out the code as `make test` wants it
# make readme   put the program's present output, rules, signals and examples into README.md and docs/
# make screens  put the present screens of `samestory review` into tests/screens/
# make screenshots  take the pictures of the documents anew; needs Chromium
# All set up .venv first; PYTHON names an interpreter of version 3.11 or newer.

PYTHON ?= python3
BIN := .venv/bin
ARTICLES ?= seeds/
WORKERS ?= 2

.PHONY: report test install format readme screens screenshots clean

report: install
	$(BIN)/samestory report $(ARTICLES)

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS) --dist loadfile

install: .venv/installed

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "samestory needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: install
	$(BIN)/python docs/generated.py
	SAMESTORY_UPDATE_README=1 $(BIN)/pytest -q tests/test_readme.py tests/test_documents.py tests/test_check_rules.py -k 'output or shows or page'

screens: install
	SAMESTORY_UPDATE_SCREENS=1 $(BIN)/pytest -q tests/test_review_screens.py -k 'as_it_was'

screenshots: install
	$(BIN)/python docs/screenshots.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# `make run` and `make test` are all that a fresh machine needs; each makes the environment first if it is not there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test journeys check lint types layers wheel-test without-qt translations screenshots clean help

help: ## what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 22

$(VENV)/.ready: pyproject.toml .ci/set-up
	@PYTHON='$(PYTHON)' .ci/set-up $(VENV)
	@touch $@

run: $(VENV)/.ready ## make the environment and open the window on the sample site
	@$(BIN)/stet resources/sample

test: $(VENV)/.ready ## make the environment and run all tests, headless
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist worksteal tests

lint: $(VENV)/.ready ## style (ruff)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.ready ## types (mypy, strict on the core and the command line)
	@$(BIN)/mypy

layers: $(VENV)/.ready ## the import rule: who may import whom
	@$(BIN)/lint-imports

wheel-test: $(VENV)/.ready ## build the wheel, install it elsewhere, run it from another folder
	@PYTHON='$(PYTHON)' .ci/wheel-test

without-qt: $(VENV)/.ready ## the tests of core and command line where there is no PySide6
	@PYTHON='$(PYTHON)' .ci/without-qt

check: test lint types layers wheel-test without-qt ## all that CI checks

translations: $(VENV)/.ready ## gather the words of the window, merge them into resources/translations, compile them
	@$(BIN)/python .ci/translations.py && $(BIN)/python .ci/translations.py --check

screenshots: $(VENV)/.ready ## pictures of every state in both themes, in shots/; the best in docs/pictures
	@$(BIN)/python tests/screenshots/gallery.py

clean: ## remove what was made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

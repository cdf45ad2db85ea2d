# The handbook's commands. `make run` and `make test` set up all that they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check bench format clean

run: $(VENV)/.installed
	$(BIN)/handbook

test: $(VENV)/.developing
	$(BIN)/pytest

check: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/handbook check --report

bench: $(VENV)/.developing
	$(BIN)/python -m compileall -q handbook
	$(BIN)/python -m tests.benchmarks

format: $(VENV)/.developing
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.system: .ci/system-packages
	.ci/system-packages
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.system
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q handbook
	touch $@

$(VENV)/.developing: pyproject.toml $(VENV)/.system
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q handbook
	touch $@ $(VENV)/.installed

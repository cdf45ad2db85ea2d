# The handbook's commands. `make run` and `make test` set up all that they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check coverage bench learn-ranking fuzz format package clean

run: $(VENV)/.installed
	$(BIN)/handbook

test: $(VENV)/.developing
	$(BIN)/pytest

check: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/handbook check --report
	$(BIN)/python -m tests.fuzz 60 1

coverage: $(VENV)/.developing
	$(BIN)/pytest --cov=handbook --cov-branch --cov-report=term-missing:skip-covered

bench: $(VENV)/.developing
	$(BIN)/python -m compileall -q handbook
	$(BIN)/python -m tests.benchmarks

fuzz: $(VENV)/.developing
	$(BIN)/python -m tests.fuzz 3600

learn-ranking: $(VENV)/.developing
	$(BIN)/python -m tests.benchmarks.learn_ranking

format: $(VENV)/.developing
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

package: $(VENV)/.packaging
	$(BIN)/python packaging/icons.py build/icons
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller \
	    packaging/handbook.spec
	[ "$$(uname)" != Linux ] || $(BIN)/python packaging/linux/build.py
	cd dist && find . -maxdepth 1 -name 'myasthenia-handbook*' -type f -exec sha256sum {} + >SHA256SUMS

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

$(VENV)/.packaging: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[package]'
	touch $@

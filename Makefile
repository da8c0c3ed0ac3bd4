# Everything on a bare machine with Python >= 3.11, make and a package index: each target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check

.PHONY: env demo test check verify references witness attack-peers bench bench-wall bench-report fuzz numpy-versions catalog gradescope lock

env: $(VENV)/.autograder

# Made again when the pinned requirements change; a half-made environment has no stamp.
$(STAMP): requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Installing into $(VENV) (some minutes the first time)..."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.autograder: $(STAMP) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

demo: env
	@$(BIN)/autograder demo

# A file's tests share what they have set up, so they stay in one of the processes.
test: env
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: env
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

# Proves every assignment of the course (some minutes), and prints the figures that stand in README.md.
verify: env
	@$(BIN)/autograder verify

# Needs Python 3.6 or 3.7 as well: TensorFlow 1.14.0 runs on no newer one.
references: env
	@$(BIN)/autograder references check

# A second witness: today's TensorFlow, in an environment of its own, asked every recorded case.
WITNESS := .venv-tensorflow
witness: $(WITNESS)/.installed
	@$(WITNESS)/bin/python -m autograder references check --witness

$(WITNESS)/.installed: requirements/tensorflow.txt
	@echo "Installing today's TensorFlow into $(WITNESS) (some minutes the first time)..."
	@rm -rf $(WITNESS)
	@$(PYTHON) -m venv $(WITNESS)
	@$(WITNESS)/bin/python -m pip --quiet --quiet --disable-pip-version-check install --require-hashes -r $<
	@touch $@

# The same cheats against plain pytest, stock nbgrader and this autograder; writes the table in docs/security.md.
attack-peers: env
	@$(BIN)/python -m security.attack_peers

# Side by side with stock nbgrader, pytest and otter-grader (about an hour); writes the tables and the picture of
# docs/performance.md and the table of docs/scaling.md. An interrupted run goes on from there. `make bench SIZES="100 1000"`
SIZES ?= 100 1000 5000
OTTER := .venv-otter
bench: env $(OTTER)/.tried
	@$(BIN)/python -m bench.compare_graders --sizes $(SIZES)

# otter-grader has an environment of its own; where it can't be installed, the table says so.
$(OTTER)/.tried: requirements/otter.txt
	@echo "Installing otter-grader into $(OTTER) (a minute the first time)..."
	@rm -rf $(OTTER)
	@$(PYTHON) -m venv $(OTTER)
	@$(OTTER)/bin/python -m pip --disable-pip-version-check install --require-hashes -r $< >$(OTTER).log 2>&1 || true
	@touch $@

# What each level of isolation costs, in turns; writes the table in docs/security.md.
bench-wall: env
	@$(BIN)/python -m security.wall_cost

# How long the class report of 1,000 students takes, and how large it is; they are copies of the demo's class.
bench-report: env
	@$(BIN)/python tests/thousand_students.py

# Coverage-guided fuzzing of what reads a worker's replies; the inputs found are in tests/fuzz/runs/ (x86-64 only).
SECONDS ?= 60
fuzz: env
	@$(BIN)/python tests/fuzz/fuzz_replies.py tests/fuzz/runs $(SECONDS)

# All of tests/submissions with NumPy's oldest allowed and newest release, and without AVX-512 and AVX2: identical grades.
numpy-versions: env
	@$(BIN)/python tests/numpy_versions.py

# The zip for Gradescope, set up and run as their harness does it; as root it installs what its setup.sh names.
gradescope: env
	@$(BIN)/python tests/gradescope_container.py

# The engine's catalog, brought up to date with what the engine says; `autograder translate` does it for assignments.
catalog: env
	@$(BIN)/python -c 'from autograder import catalogs, texts; print(catalogs.update_catalog(texts.catalog_path(texts.ENGINE, "zh"), "zh", catalogs.engine_messages()), "messages to translate")'

GRADESCOPE := autograder/templates/gradescope
lock: env
	@$(PIP) install uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra dev pyproject.toml --output-file requirements/dev.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements/dev.txt --extra tensorflow pyproject.toml --output-file requirements/tensorflow.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements/dev.txt requirements/otter.in --output-file requirements/otter.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements/dev.txt $(GRADESCOPE)/requirements.in --output-file $(GRADESCOPE)/requirements.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.8 --generate-hashes --no-emit-index-url --no-header \
		$(GRADESCOPE)/uv.in --output-file $(GRADESCOPE)/uv.txt

# Everything a contributor runs. Needs Python 3.11 or newer, make and git; the rest goes into .venv/.
#
#     make init               set up, then write a compact and its documents in a scratch folder
#     make init REPO=../mine  the same for a repository of yours
#     make test               style, types, layers, spelling and the fast tests
#
# `make help` lists the rest.

# A version manager's name that starts nothing must not be chosen, so tools/find-python.sh runs each candidate.
# To choose yourself: make PYTHON=/path/to/python3 ...
PYTHON ?=
REPO ?=
# What is handed on to pytest: make test ARGS="tests/domain -k quorum"
ARGS ?=
# pytest-xdist's number of processes.
WORKERS ?= auto

BIN := .venv/bin
# Twice quiet: errors only. An index that does not know a package is no news.
PIP_INSTALL := -m pip install -qq --disable-pip-version-check
LOCKED := --require-hashes --no-deps --requirement
# The project itself: nothing is fetched, for what builds it is pinned in the lock too.
PROJECT := --no-deps --no-build-isolation --no-index

# Start-up is measured and tested, and half of it is spent compiling when the compiled files may not be kept.
unexport PYTHONDONTWRITEBYTECODE
# Some machines install for the user by default, which no virtual environment allows.
export PIP_USER := 0

.PHONY: help init test test-all test-floors check bench docs docs-check pictures lock clean

help:
	@echo "make init [REPO=path]  set up, then run 'osc init' in REPO or in a scratch folder"
	@echo "make test              style, types, layers, spelling and the fast tests"
	@echo "make test-all          the same with the slow tests and those that need node or Chromium"
	@echo "make test-floors       the fast tests with the oldest runtime dependencies we accept"
	@echo "make check             everything of 'make test' but the tests"
	@echo "make docs              write the generated pages; 'make docs-check' only looks whether they are fresh"
	@echo "make pictures          draw the documents of an example with Chromium, for docs/images/"
	@echo "make bench             measure, and write docs/benchmarks.md"
	@echo "make lock              pin the newest dependencies in requirements/"
	@echo "make clean             remove the environments and what the tools left behind"

# --- environments: a stamp is newer than the lock it installed, so nothing is installed twice -------------------------

# Steps share one environment: two at a time would meet in it.
.NOTPARALLEL:

# A folder that was moved or copied, or a Python that went away, leaves an environment that runs the wrong program.
usable = [ "$$(cat .venv/.made)" = "$(CURDIR)" ] && .venv/bin/python -c 'import pip'
ifneq ($(wildcard .venv/.made),)
ifneq ($(shell ($(usable)) 2>/dev/null && echo yes),yes)
$(info .venv belongs to another place or its Python is gone: it is made again.)
$(shell rm -f .venv/.made .venv/.run .venv/.dev .venv/.project)
endif
endif

.venv/.made:
	@python=$$(tools/find-python.sh $(PYTHON)) && \
	echo "Creating .venv with $$("$$python" --version) ($$python)" && \
	"$$python" -m venv --clear .venv
	@echo "$(CURDIR)" > $@

.venv/.run: requirements/run.txt | .venv/.made
	@echo "Installing what the toolkit needs (requirements/run.txt) ..."
	@$(BIN)/python $(PIP_INSTALL) $(LOCKED) requirements/run.txt
	@touch $@

.venv/.dev: requirements/dev.txt | .venv/.made
	@echo "Installing the development tools (requirements/dev.txt); the first time takes a minute ..."
	@$(BIN)/python $(PIP_INSTALL) $(LOCKED) requirements/dev.txt
	@touch .venv/.run $@

# Editable: an edit in src/ or templates/ is seen at once. Again only when a version or an entry point may have changed.
# It comes after the lock because what builds it is pinned there.
.venv/.project: pyproject.toml src/osc_cli/__init__.py | .venv/.run
	@$(BIN)/python $(PIP_INSTALL) $(PROJECT) --editable .
	@touch $@

.venv-bench/.made: requirements/bench.txt | .venv/.made
	@echo "Installing the tools to compare with (requirements/bench.txt) ..."
	@$(BIN)/python -m venv --clear .venv-bench
	@.venv-bench/bin/python $(PIP_INSTALL) $(LOCKED) requirements/bench.txt
	@touch $@

.venv-floors/.made: requirements/floors.txt
	@python=$$(tools/find-python.sh $(PYTHON)) && "$$python" -m venv --clear .venv-floors
	@echo "Installing the oldest dependencies we accept (requirements/floors.txt) ..."
	@.venv-floors/bin/python $(PIP_INSTALL) $(LOCKED) requirements/floors.txt
	@.venv-floors/bin/python $(PIP_INSTALL) $(PROJECT) --editable .
	@touch $@

.venv-lock/.made: requirements/lock.txt
	@python=$$(tools/find-python.sh $(PYTHON)) && "$$python" -m venv --clear .venv-lock
	@.venv-lock/bin/python $(PIP_INSTALL) $(LOCKED) requirements/lock.txt
	@touch $@

# What tests and pictures take from npm. Without it they are skipped, so a failure here stops nothing.
tools/node/node_modules/.made: tools/node/package-lock.json
	@echo "Installing the tools from npm (tools/node/package-lock.json) ..."
	@(cd tools/node && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) && touch $@ || echo "npm failed."

# --- use --------------------------------------------------------------------------------------------------------------

init: .venv/.run .venv/.project
	@tools/first-run.sh $(BIN)/osc "$(REPO)"

test: check
	$(BIN)/pytest -n $(WORKERS) $(ARGS)

test-all: check $(if $(shell command -v npm),tools/node/node_modules/.made)
	$(BIN)/pytest -n $(WORKERS) -m "" $(ARGS)

test-floors: .venv-floors/.made
	.venv-floors/bin/pytest -n $(WORKERS) $(ARGS)

check: .venv/.dev .venv/.project
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell

docs docs-check: .venv/.dev .venv/.project
	$(BIN)/python -m tools.docs $(if $(filter docs-check,$@),--check)

# Chromium is not everywhere, so these pictures are no part of `make docs`. Look at them before you commit them.
pictures: .venv/.dev .venv/.project tools/node/node_modules/.made
	$(BIN)/python -m tools.docs.document_pictures

# The toolkit is measured as people install it: from a wheel, byte-compiled, beside its peers.
bench: .venv/.dev .venv/.project .venv-bench/.made
	@.venv-bench/bin/python $(PIP_INSTALL) $(PROJECT) --force-reinstall .
	$(BIN)/python -m tools.bench --bin .venv-bench/bin $(ARGS)

# --- pins -------------------------------------------------------------------------------------------------------------

# One resolution for every Python from 3.11 and every system; the smaller files are held to the versions of the largest.
COMPILE := .venv-lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command "make lock" --upgrade

lock: .venv-lock/.made
	$(COMPILE) pyproject.toml --group dev --output-file requirements/dev.txt
	$(COMPILE) pyproject.toml --group build --constraint requirements/dev.txt --output-file requirements/run.txt
	$(COMPILE) pyproject.toml --group build --group bench --constraint requirements/dev.txt --output-file requirements/bench.txt
	$(COMPILE) pyproject.toml --resolution lowest-direct --output-file .venv-lock/floors.txt
	$(COMPILE) pyproject.toml --group dev --constraint .venv-lock/floors.txt --output-file requirements/floors.txt
	$(COMPILE) --group lock --output-file requirements/lock.txt

clean:
	rm -rf .venv .venv-bench .venv-floors .venv-lock tools/node/node_modules build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -name __pycache__ -prune -exec rm -rf {} +

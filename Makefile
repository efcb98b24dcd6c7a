# `make demo` and `make test` need Python 3.11 or newer and this checkout, nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PEERS  := bench/peers
LEARNING := bench/learning
DRAFTS ?= ../shared/drafts
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup demo test check style types suite chaos evals look hostile bench-judgement bench learn

help:            ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(VENV)/installed  ## Make .venv with the sameside command in it

demo: setup      ## Coach a draft in a small Slack of our own
	@$(BIN)/python -m playground.demo

test: style      ## Check everything and run every test
	@# Types take long and one processor alone.
	@$(MAKE) --no-print-directory -j 2 types suite

check: style types  ## Style, types, direction, dependencies, dead code, house rules
	$(BIN)/python -m pytest --quiet tests/test_house_rules.py tests/test_prompts_are_our_own.py

style: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/vulture

types: $(VENV)/installed-dev
	$(BIN)/mypy

suite: $(VENV)/installed-dev
	@# File by file as they lie there: else those with few tests come last, and these take longest.
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

chaos: $(VENV)/installed-dev  ## Kill processes and servers for two minutes each, and count what was lost
	CHAOS_SECONDS=150 $(BIN)/python -m pytest -s tests/chaos

hostile: $(VENV)/installed-dev  ## What verification catches of proposals made hostile, by class
	@$(BIN)/python -m tests.hostile.table

look: setup      ## Draw a message as a PNG: make look MESSAGE.json [REPLY.json ...] [OUT=FILE.png]
	@$(BIN)/python -m playground.look $(filter-out look,$(MAKECMDGOALS)) $(if $(OUT),--out $(OUT))

evals: setup     ## Answer the prompt's cases by the model of your settings, and count what holds
	@$(BIN)/python -m tests.evals.live $(if $(JUDGE),--judge $(JUDGE))

bench-judgement: setup $(PEERS)/installed  ## What the rules find in labelled drafts: make bench-judgement DRAFTS=FOLDER
	@$(BIN)/python -m bench.judgement --drafts $(DRAFTS) --peers
	@$(BIN)/python -m bench.judgement --examples

learn: setup $(LEARNING)/installed  ## Learn the classifier's weights anew from bench/drafts, and print how it does on mails unseen
	@$(BIN)/python -m bench.learn

bench: $(VENV)/installed-dev $(PEERS)/installed  ## How fast it reads, acknowledges, coaches and starts, and what a year leaves
	@$(BIN)/python -m bench.speed $(if $(wildcard $(DRAFTS)),--drafts $(DRAFTS))
	@$(BIN)/python -m bench.service
	@$(BIN)/python -m bench.under_load
	@$(BIN)/python -m bench.model_call
	@$(BIN)/python -m bench.growth
	@$(BIN)/python -m bench.submits
	@$(BIN)/python -m bench.year
	@$(BIN)/python -m bench.digest_year
	@$(BIN)/python -m bench.digest_year_kept
	@$(BIN)/python -m bench.digests

# The message of `make look MESSAGE.json` is no goal of its own.
ifeq (look,$(firstword $(MAKECMDGOALS)))
.PHONY: $(wordlist 2,9,$(MAKECMDGOALS))
$(wordlist 2,9,$(MAKECMDGOALS)): ; @:
endif

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sameside needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python requirements/run.txt pyproject.toml hatch_build.py $(wildcard bot/playbook/_*.c)
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@# What every process would make anew: modules compiled, the playbook and the sentences read.
	@$(BIN)/python -m compileall -q bot
	@-$(BIN)/python -c "from bot.playbook.book import load_playbook as l; from bot.rendering.catalogue import catalogue as c; l(), c()"
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# Other people's checkers, in an environment of their own: no part of the product or its tests.
$(PEERS)/installed: $(PEERS)/requirements.txt $(PEERS)/package-lock.json
	$(PYTHON) -m venv $(PEERS)/.venv
	$(PEERS)/.venv/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r $<
	cd $(PEERS) && npm ci --no-audit --no-fund --silent
	@touch $@

# What learns the classifier's weights, in one of its own too: who runs Sameside needs only what was learned.
$(LEARNING)/installed: $(LEARNING)/requirements.txt
	$(PYTHON) -m venv $(LEARNING)/.venv
	$(LEARNING)/.venv/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r $<
	@touch $@

# Two commands do everything: `make run` opens the journal, `make test` runs the tests.
# ARGS goes to the program: make run ARGS="demo"

.DEFAULT_GOAL := run
.PHONY: run test venv check honesty faults screenshots bench messages schema lock clean

BIN := .venv/bin
SETUP_PARTS := pyproject.toml requirements.lock packaging/setup.sh packaging/qt-libraries.txt
ARGS ?=

# The type checker is pinned: it need not ask whether there is a newer one.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

run: .venv/.ready-to-run
	@$(BIN)/moodjournal $(ARGS)

test: .venv/.ready-to-work
	$(BIN)/pytest -m "not slow" -n auto --dist worksteal $(ARGS)

venv: .venv/.ready-to-work

check: .venv/.ready-to-work
	$(BIN)/ruff format --check src tests packaging
	$(BIN)/ruff check src tests packaging
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/pytest -m "not slow" -n auto --dist worksteal $(ARGS)

# How often the headline claims on made-up patients; N of them a cell, all bars judged from 5000 on.
honesty: .venv/.ready-to-work
	@$(BIN)/python -m tests.honesty $(N)

# Every way to lose a word, tried in full; SHARE=0.1 tries a tenth.
faults: .venv/.ready-to-work
	@PYTHONPATH=src:. $(BIN)/python -m tests.faults $(SHARE)

screenshots: .venv/.ready-to-work
	$(BIN)/python packaging/screenshots.py $(ARGS)

# Each prints ratios to something run beside it; none of them is a test.
bench: .venv/.ready-to-work
	@xvfb-run -a -s "-screen 0 1280x800x24" $(BIN)/python packaging/bench.py $(ARGS)
	@for one in journal search progress report export; do \
	    echo "-- $$one"; QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/bench_$$one.py; done

messages: .venv/.ready-to-work
	$(BIN)/python packaging/messages.py

schema: .venv/.ready-to-work
	$(BIN)/python packaging/json_schema.py

lock:
	@UPGRADE=$(UPGRADE) sh packaging/lock.sh

clean:
	rm -rf .venv build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage

.venv/.ready-to-run: $(SETUP_PARTS)
	@sh packaging/setup.sh run

.venv/.ready-to-work: $(SETUP_PARTS) packaging/dev.lock
	@sh packaging/setup.sh work

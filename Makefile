# Pendopo: `make run` opens the office, `make test` checks it. Everything else is in docs/operating.md.
export PENDOPO_PORT ?= 8000
export PENDOPO_VAR ?= $(CURDIR)/var

.PHONY: run test drill bench lint format requirements clean

run:
	@scripts/environment requirements.txt
	@exec .venv/bin/python -m pendopo.cli run --demo $(if $(RESET),--reset)

test:
	@scripts/test

drill:
	@scripts/environment requirements-dev.txt
	@exec .venv/bin/python -m pytest -s -m drill $(if $(ONLY),-k "$(ONLY)")

bench:
	@scripts/environment requirements-dev.txt
	@exec .venv/bin/python -m benches

lint:
	@scripts/environment requirements-dev.txt
	@scripts/lint

format:
	@scripts/environment requirements-dev.txt
	@scripts/format

requirements:
	@scripts/environment requirements-dev.txt
	@scripts/requirements

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results

# Every target sets up what it needs: .venv comes from uv if there is one, else from python3 and pip. GNU make, sh.
# RUNS is there when it holds what a run needs, READY when it also holds what tests need.

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.siap
RUNS := $(VENV)/.jalan
PYTHON ?=

# More options for pytest, such as ARGS="-n auto" or ARGS=tests/rules.
ARGS ?=

# Real documents as maps, each a folder; one that ends in -defects lists what is wrong with it in expected.txt.
KORPUS ?= ../shared/corpus

# The same files must be read and written on a Windows PC: an open() without encoding= is an error in tests.
TEST := PYTHONWARNDEFAULTENCODING=1 $(PY) -m pytest -n auto --dist worksteal $(ARGS)

.PHONY: help setup demo test check bench sweep docs mutasi fmt golden lock clean
.DEFAULT_GOAL := help

help: ## daftar perintah ini
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  %-12s %s\n", $$1, $$2 }'

demo: $(RUNS) ## menggambar peta kabupaten ke out/
	@PYTHONPATH=src $(PY) -m petaproses render --all --output out
	@echo "Selesai. Buka out/index.html di peramban untuk melihat semua peta dan tabel."

test: $(READY) ## menjalankan semua uji
	@$(TEST)

check: $(READY) ## semua yang diperiksa CI: gaya, tipe, uji, cakupan
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy
	@$(TEST) --cov

nilai: $(READY) ## menilai aturan pada dokumen nyata di KORPUS bila ada, jika tidak pada peta yang dibawa (ARGS=--rinci)
	@PYTHONPATH=src:tests $(PY) -m tools.scores $(ARGS) $(or $(wildcard $(KORPUS)),maps tests/data)

bench: $(READY) ## mengukur kecepatan dan memori
	@$(PY) -m tests.bench

sweep: $(READY) ## menggambar 2.000 peta acak dengan segala cara dan mencari cacatnya (sekitar satu jam)
	@PYTHONPATH=src:tests $(PY) -m tools.sweep 2000
	@PYTHONWARNDEFAULTENCODING=1 SEBAGIAN=1000 $(PY) -m pytest -q -n 2 tests/test_partial.py

docs: $(READY) ## menggambar ulang gambar panduan, dan membuat situs contohnya dengan panduan di out/panduan
	@PYTHONPATH=src:tests $(PY) -m docs

mutasi: $(READY) ## merusak peta contoh dengan 10.000 cara; laporannya harus selalu jadi (sekitar satu jam)
	@PYTHONWARNDEFAULTENCODING=1 MUTASI=10000 $(PY) -m pytest -n 2 \
		tests/rules/test_mutasi.py tests/rules/test_dua_cacat.py tests/fix/test_mutasi.py tests/test_hostile.py \
		tests/test_words.py tests/geometry/test_edits.py tests/geometry/test_ids.py tests/test_drawn.py \
		tests/test_smallest.py tests/emit/site/test_browser.py

fmt: $(READY) ## merapikan kode
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

golden: $(READY) ## menulis ulang berkas acuan uji; lihat bedanya sebelum commit
	@$(TEST) --update

lock: ## memperbarui requirements.lock (perlu uv)
	uv pip compile --quiet --upgrade --no-strip-extras --universal --python-version 3.11 --all-extras --group dev \
		--generate-hashes --no-header --no-annotate --output-file requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --constraint requirements.lock \
		--generate-hashes --no-header --no-annotate --output-file requirements-run.lock pyproject.toml

clean: ## menghapus hasil dan cache
	rm -rf out dist build .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(READY) ## menyiapkan .venv

$(RUNS): requirements-run.lock requirements.lock pyproject.toml
	@echo "Menyiapkan $(VENV) (sekali saja, perlu internet) ..."
	@rm -rf $(VENV)
	@if [ -z "$(PYTHON)" ] && command -v uv >/dev/null; then $(WITH_UV); else $(WITH_PIP); fi
	@touch $@

$(READY): $(RUNS)
	@echo "Menambah yang diperlukan pengembang ..."
	@if [ -e $(VENV)/bin/pip ]; then install="$(PIP)"; else install="$(UV)"; fi; \
	$$install --require-hashes -r requirements.lock && \
	$$install --no-deps --no-build-isolation -e .
	@touch $@

# Twice quiet: what pip only warns of is no word of ours; errors are told.
PIP := $(PY) -m pip install --quiet --quiet --disable-pip-version-check
UV := uv pip install --quiet --python $(PY)

define WITH_UV
uv venv --quiet $(VENV) && $(UV) --require-hashes -r requirements-run.lock
endef

define WITH_PIP
for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then break; fi; \
	python=; \
done; \
if [ -z "$$python" ]; then \
	echo "Perlu Python 3.11 atau lebih baru; yang ada: $$(python3 --version 2>&1 || true)" >&2; exit 1; \
fi; \
if ! $$python -m venv $(VENV); then \
	rm -rf $(VENV); \
	echo "Modul venv belum lengkap. Di Debian dan Ubuntu: apt install python3-venv" >&2; exit 1; \
fi; \
$(PIP) --no-compile --require-hashes -r requirements-run.lock
endef

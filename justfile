# The commands of this project. `uv tool install rust-just` brings `just`; `just` alone lists them.

set windows-shell := ["powershell.exe", "-NoLogo", "-Command"]

_list:
    @just --list --unsorted

# make the kit into output/
build *options:
    uv run oefenkoffer build {{ options }}

# both sites, live, while you write
serve:
    uv run oefenkoffer serve

# the manual of the tool as a site of its own, in site/
manual:
    uv run mkdocs build --strict --config-file contributing/manual/mkdocs.yml

# put the code in shape, and look for faults without running it
lint:
    uv run ruff format .
    uv run ruff check --fix .
    uv run mypy
    uv run lint-imports
    uv run deptry .
    uv run deptry tests --exclude none --ignore DEP002,DEP004
    npm run format
    npm run lint

# the tests, or a part of them: `just test tests/gate`
test *options:
    uv run pytest {{ options }}

# everything that must hold, as on a fresh machine (Debian)
ci:
    .ci/run

# after a change of the dependencies: pin what is tested; `just pin --upgrade` takes newer ones
pin *options:
    uv run --no-project python .ci/pin.py {{ options }}

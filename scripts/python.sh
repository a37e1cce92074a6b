# Finding Pythons to build against, and to run on. Sourced by .ci/run and other scripts.

# Whether the interpreter $1 is new enough and has the shared library and headers that embedding needs.
can_be_embedded() {
    "$1" -I -S - 2>/dev/null <<'PY'
import os, sys, sysconfig
get = sysconfig.get_config_var
library = os.path.join(get("LIBDIR") or "", get("INSTSONAME") or "?")
multiarch = os.path.join(get("LIBDIR") or "", get("MULTIARCH") or "", get("INSTSONAME") or "?")
headers = os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))
found = os.path.exists(library) or os.path.exists(multiarch)
sys.exit(not (sys.version_info >= (3, 11) and get("Py_ENABLE_SHARED") and headers and found))
PY
}

# Whether the interpreter $1 can host the worker: a CPython that is new enough, and has the GIL.
can_host() {
    "$1" -I -S -c '
import sys, sysconfig
cpython = sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED")
sys.exit(not (cpython and sys.version_info >= (3, 11)))' 2>/dev/null
}

# The interpreters of this machine that the function $1 accepts, as "3.11 /path" lines: oldest first, one of each minor version.
pythons_that() {
    local candidate
    for candidate in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.*/bin/python3 /opt/python/cp3*/bin/python3 \
        /usr/local/bin/python3.1? /usr/bin/python3.1?; do
        [ -x "$candidate" ] && "$1" "$candidate" || continue
        printf '%s %s\n' "$("$candidate" -I -S -c 'import sys; print("%d.%d" % sys.version_info[:2])')" "$candidate"
    done | sort -V -k1,1 -s -u
}

embeddable_pythons() { pythons_that can_be_embedded; }
hosting_pythons() { pythons_that can_host; }

# Sets and exports PYO3_PYTHON to one that can be embedded, installing one where the system lets us.
find_python() {
    if [ -n "${PYO3_PYTHON:-}" ]; then return; fi
    PYO3_PYTHON=$(command -v python3 || true)
    if [ -n "$PYO3_PYTHON" ]; then
        PYO3_PYTHON=$("$PYO3_PYTHON" -c 'import sys; print(sys.executable)')
    fi
    if [ -z "$PYO3_PYTHON" ] || ! can_be_embedded "$PYO3_PYTHON"; then
        PYO3_PYTHON=$(embeddable_pythons | head -n 1 | cut -d' ' -f2-)
    fi
    if [ -z "$PYO3_PYTHON" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq python3-dev >/dev/null
        PYO3_PYTHON=/usr/bin/python3
    fi
    if [ -z "$PYO3_PYTHON" ]; then
        echo "no Python 3.11 or newer with a shared library and headers: install python3-dev" >&2
        return 1
    fi
    export PYO3_PYTHON
}

# Makes the virtual environment $2 with the Python $1. Debian's has what that needs in a package of its own.
make_venv() {
    "$1" -m venv "$2" >/dev/null 2>&1 && return
    rm -rf "$2"
    if [ "$(id -u)" = 0 ] && [ "$(readlink -f "$1")" = "$(readlink -f /usr/bin/python3)" ] && command -v apt-get >/dev/null; then
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; } >/dev/null 2>&1
        "$1" -m venv "$2" >/dev/null 2>&1 && return
    fi
    rm -rf "$2"
    echo "$1 cannot make a virtual environment (on Debian: apt-get install python3-venv)" >&2
    return 1
}

# The n-th command of the README's first code block.
readme_command() {
    awk '/^```/ { block++; next } block == 1 && !/^#/ && NF' README.md | sed -n "$1p"
}

#!/usr/bin/env bash
# Prepares the image, once: a Python with its shared library, and kata, which is built unless it came in this zip.
# The image is Debian's or Ubuntu's.
set -euo pipefail
cd "$(dirname "$0")"
export DEBIAN_FRONTEND=noninteractive

apt-get update
apt-get install -y --no-install-recommends python3 ca-certificates

# The newest Python that the system has and kata can use; programs that came in this zip want the one they were built with.
[ ! -d bin ] || chmod +x bin/kata bin/kata-worker
python=
for version in 3.14 3.13 3.12 3.11; do
  apt-get install -y --no-install-recommends "python$version" "python$version-dev" "libpython$version" || continue
  [ ! -d bin ] || bin/kata doctor >/dev/null || continue
  python="python$version"
  break
done
[ -n "$python" ] || { echo "this system has no Python that kata can use: choose a newer base image" >&2; exit 1; }

if [ ! -d bin ]; then
  PYO3_PYTHON=$(command -v "$python")
  export PYO3_PYTHON
  apt-get install -y --no-install-recommends build-essential curl git
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal
  # shellcheck disable=SC1091
  . "${CARGO_HOME:-$HOME/.cargo}/env"
  [ ! -f clone ] || git clone --depth 1 "$(cat clone)" kata
  for crate in kata kata/src/worker; do cargo install --locked --path "$crate" --root .; done
  rm -rf kata/target
fi
bin/kata doctor

# What katas need besides the standard library: run_autograder looks for it there.
# pytest runs the checks that are test files.
if [ -d workbook/katas/environments ] || compgen -G 'workbook/katas/*/*/*_test.py' || compgen -G 'workbook/katas/*/*/test_*.py'; then
  apt-get install -y --no-install-recommends python3-pip
  XDG_CACHE_HOME=$PWD/cache bin/kata env sync --workbook workbook
fi

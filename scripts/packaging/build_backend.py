"""How the wheel of `kata` is built from the source tree, by pip (PEP 517) and by scripts/wheels.

Owns: what maturin's wheel lacks: the version of the worker that it needs, completions, manual pages, and the command
`katabook`, which `uvx katabook` looks for. Does not own: compiling (maturin), and the worker's wheel.
"""

import subprocess
import tempfile
from pathlib import Path

import maturin
from maturin import (  # noqa: F401  the hooks of PEP 517 that need nothing more
    build_sdist,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
)
from wheels import contents, write

# Found through any link to it, as `uv tool install` makes one.
LAUNCHER = '#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/kata" "$@"\n'

COMPLETIONS = {
    "bash": "share/bash-completion/completions/kata",
    "zsh": "share/zsh/site-functions/_kata",
    "fish": "share/fish/vendor_completions.d/kata.fish",
}


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    name = maturin.prepare_metadata_for_build_wheel(metadata_directory, config_settings)
    metadata = Path(metadata_directory, name, "METADATA")
    metadata.write_bytes(with_worker_of_its_version(metadata.read_bytes()))
    return name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    name = maturin.build_wheel(wheel_directory, config_settings, metadata_directory)
    finish(Path(wheel_directory, name))
    return name


def finish(wheel):
    """Complete the wheel that maturin built, in its place."""
    files = contents(wheel)
    [program] = [name for name in files if name.endswith(".data/scripts/kata")]
    data = program.removesuffix("scripts/kata")
    [metadata] = [name for name in files if name.endswith(".dist-info/METADATA")]
    files[metadata] = (with_worker_of_its_version(files[metadata][0]), 0o644)
    files[f"{data}scripts/katabook"] = (LAUNCHER.encode(), 0o755)
    for path, text in pages(files[program][0]).items():
        files[f"{data}data/{path}"] = (text, 0o644)
    write(wheel, files)


def with_worker_of_its_version(metadata):
    """The metadata, with the worker of the same version required: the two speak one protocol."""
    lines = metadata.decode().splitlines(keepends=True)
    version = next(line.split()[1] for line in lines if line.startswith("Version: "))
    pinned = f"Requires-Dist: katabook-worker=={version}\n"
    return "".join(pinned if line == "Requires-Dist: katabook-worker\n" else line for line in lines).encode()


def pages(program):
    """path -> bytes of what the program says about itself to shells and to man."""
    with tempfile.TemporaryDirectory() as folder:
        kata = Path(folder, "kata")
        kata.write_bytes(program)
        kata.chmod(0o755)
        told = {path: completion(kata, shell) for shell, path in COMPLETIONS.items()}
        man = Path(folder, "man1")
        subprocess.run([kata, "man", man], check=True, stdout=subprocess.DEVNULL)
        return told | {f"share/man/man1/{page.name}": page.read_bytes() for page in sorted(man.iterdir())}


def completion(kata, shell):
    """What a shell reads when `kata` is completed for the first time: the line that users are told, without its comment."""
    told = subprocess.check_output([kata, "completions", shell], text=True)
    lines = [line for line in told.splitlines() if not line.startswith("#")]
    if shell == "zsh":  # This file is the body of a function that is called for that first time.
        lines = ["#compdef kata", *lines, '_clap_dynamic_completer_kata "$@"']
    return ("\n".join(lines) + "\n").encode()

"""What a virtual environment consists of, read from its files."""

import os
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path


def environment(python: str) -> str | None:
    """The virtual environment that this interpreter belongs to, or None."""
    folder = os.path.dirname(python)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return None


def installed(python: str) -> dict[str, str]:
    """Names and versions of the packages that this interpreter finds."""
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if str(settings.get("include-system-site-packages")).lower() == "true":
        found = _packages(Path(settings["home"]).parent) | found
    return found


def activated(env: str, environ: Mapping[str, str]) -> dict[str, str]:
    """The variables of a shell in which the environment is activated."""
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result


def stale_scripts(env: str) -> list[str]:
    """The scripts of an environment that start an interpreter outside of it."""
    folder = Path(env, "bin")
    stale = []
    for script in filter(Path.is_file, folder.iterdir()):
        first = script.read_bytes().partition(b"\n")[0]
        if first.startswith(b"#!/"):
            interpreter = os.fsdecode(first[2:]).split()[0]
            if os.path.dirname(interpreter) != str(folder):
                stale.append(script.name)
    return sorted(stale)


def _settings(env: str) -> dict[str, str]:
    """What pyvenv.cfg says; keys in lower case."""
    settings = {}
    for line in Path(env, "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        settings[key.strip().lower()] = value.strip()
    return settings


def _packages(prefix: Path) -> dict[str, str]:
    """Names and versions of what is installed below a prefix."""
    folders = [str(folder) for folder in prefix.glob("lib/python3.*/site-packages")]
    return {found.metadata["Name"]: found.version for found in distributions(path=folders)}

"""What `build.rs` says of the probes, by Python's own grammar: `probes.py HARNESS` prints a JSON object.

The name of each probe -> the SHA-256 of what it is made of, its own modules and those that they import, but for the
engine's that every check runs on. The sources are hashed, so it is the same for every Python.
"""

import ast
import hashlib
import json
import os
import sys

#: What every check runs on; what only these need is the engine's.
ENGINE = ("katabook", "katabook._running.runner")


def sources_below(root):
    sources = {}
    for folder, folders, names in os.walk(os.path.join(root, "katabook")):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in (name for name in names if name.endswith(".py")):
            path = os.path.join(folder, name)
            parts = os.path.relpath(path, root)[: -len(".py")].split(os.sep)
            is_package = parts[-1] == "__init__"
            with open(path, encoding="utf-8") as file:
                sources[".".join(parts[:-1] if is_package else parts)] = (is_package, file.read())
    return sources


def hashes_of_probes(sources):
    imports = {module: imported_by(module, *sources[module], sources) for module in sources}
    public = {module for module in sources if module.count(".") == 1 and not module.startswith("katabook._")}
    engine = reached(ENGINE, imports, but=public)
    hashes = {}
    for probe in public:
        digest = hashlib.sha256()
        for module in sorted(reached([probe], imports, but=engine)):
            for part in (module, sources[module][1]):
                digest.update(len(part.encode()).to_bytes(8, "little") + part.encode())
        hashes[probe.removeprefix("katabook.")] = digest.hexdigest()
    return hashes


def reached(begin, imports, but):
    """The modules that `begin` imports, directly or through others, itself included; `but` is not entered."""
    found, left = set(), list(begin)
    while left:
        module = left.pop()
        if module not in found and module not in but:
            found.add(module)
            left += imports[module]
    return found


def imported_by(module, is_package, source, known):
    """The modules of the harness that one imports, at its top or inside a function."""
    package = module if is_package else module.rpartition(".")[0]
    found = {package}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return found & set(known)


json.dump(hashes_of_probes(sources_below(sys.argv[1])), sys.stdout)

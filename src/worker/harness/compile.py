"""Compiles the harness at build time: `compile.py SOURCE_FOLDER OUTPUT PROBES`.

OUTPUT is one marshalled dict: module name -> (is it a package, its marshalled code). Tracebacks show
`<katabook/...>` as the file, which is how frames of the harness are told from all others.

PROBES is a JSON object: the name of each probe -> the SHA-256 of what it is made of, its own modules and those that
they import, but for the engine's that every check runs on. The sources are hashed, so it is the same for every Python.
"""

import ast
import hashlib
import json
import marshal
import os
import sys

#: What every check runs on; what only these need is the engine's.
ENGINE = ("katabook", "katabook._running.runner")


def main(root, output, probes):
    codes = {}
    sources = {}
    package = os.path.join(root, "katabook")
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            if not name.endswith(".py"):
                continue
            path = os.path.join(folder, name)
            parts = os.path.relpath(path, root)[: -len(".py")].split(os.sep)
            is_package = parts[-1] == "__init__"
            module = ".".join(parts[:-1] if is_package else parts)
            with open(path, encoding="utf-8") as file:
                source = file.read()
            code = compile(source, f"<{os.path.relpath(path, root)}>", "exec", dont_inherit=True)
            sources[module] = (is_package, source)
            codes[module] = (is_package, marshal.dumps(code))
    with open(os.path.join(root, "boot.py"), encoding="utf-8") as file:
        codes[""] = (False, marshal.dumps(compile(file.read(), "<katabook/boot.py>", "exec")))
    with open(output, "wb") as file:
        file.write(marshal.dumps(codes))
    with open(probes, "w", encoding="utf-8") as file:
        json.dump(hashes_of_probes(sources), file, indent=1, sort_keys=True)


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


main(*sys.argv[1:])

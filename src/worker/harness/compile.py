"""Compiles the harness at build time: `compile.py SOURCE_FOLDER OUTPUT`.

The output is one marshalled dict: module name -> (is it a package, its marshalled code). Tracebacks show
`<katabook/...>` as the file, which is how frames of the harness are told from all others.
"""

import marshal
import os
import sys


def main(root, output):
    codes = {}
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
                code = compile(file.read(), f"<{os.path.relpath(path, root)}>", "exec", dont_inherit=True)
            codes[module] = (is_package, marshal.dumps(code))
    with open(os.path.join(root, "boot.py"), encoding="utf-8") as file:
        codes[""] = (False, marshal.dumps(compile(file.read(), "<katabook/boot.py>", "exec")))
    with open(output, "wb") as file:
        file.write(marshal.dumps(codes))


main(sys.argv[1], sys.argv[2])

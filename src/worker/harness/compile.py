"""Compiles the harness at build time: `compile.py SOURCE_FOLDER OUTPUT`.

OUTPUT is the marshalled code of every module, one after the other, and then what says where each is: a marshalled dict,
module name -> (is it a package, where its code begins, where it ends), and last the place of that dict, as eight bytes
(little-endian). So a worker reads the code of what it imports, in place, and of nothing else. Tracebacks show
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
                source = file.read()
            code = compile(source, f"<{os.path.relpath(path, root)}>", "exec", dont_inherit=True)
            codes[module] = (is_package, marshal.dumps(code))
    with open(os.path.join(root, "boot.py"), encoding="utf-8") as file:
        codes[""] = (False, marshal.dumps(compile(file.read(), "<katabook/boot.py>", "exec")))
    with open(output, "wb") as file:
        file.write(laid_out(codes))


def laid_out(codes):
    places, begin = {}, 0
    for module, (is_package, code) in codes.items():
        places[module] = (is_package, begin, begin + len(code))
        begin += len(code)
    return b"".join(code for _, code in codes.values()) + marshal.dumps(places) + begin.to_bytes(8, "little")


main(*sys.argv[1:])

"""A package knows its version: import it and read `__version__`.

Importing runs its code, in your tool and your interpreter, and the attribute is a habit of some packages:
{{each_project_has_its_versions: message}}. What was installed is written down in METADATA.

Breaks: "It starts no interpreter and imports none of the
packages."
Fails: each_project_has_its_versions
"""

import importlib
import sys


def _packages(prefix):
    found = {}
    for folder in prefix.glob("lib/python3.*/site-packages"):
        for module in folder.glob("*/__init__.py"):
            sys.path.insert(0, str(folder))
            sys.modules.pop(module.parent.name, None)
            found[module.parent.name] = importlib.import_module(module.parent.name).__version__
            sys.path.remove(str(folder))
    return found

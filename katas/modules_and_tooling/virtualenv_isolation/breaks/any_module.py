"""Every module counts.

Breaks: "Nothing but these lines counts."
"""


def _packages(prefix):
    found = {}
    for info in prefix.glob("lib/python3.*/site-packages/*.dist-info"):
        name = version = None
        for line in (info / "METADATA").read_text().splitlines():
            if not line:
                break
            if line.startswith("Name: "):
                name = line.removeprefix("Name: ")
            if line.startswith("Version: "):
                version = line.removeprefix("Version: ")
        found[name] = version
    for module in prefix.glob("lib/python3.*/site-packages/*.py"):
        found[module.stem] = "0"
    return found

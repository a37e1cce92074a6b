"""The text below the empty line is read as well.

Breaks: "before the first empty line"
"""


def _packages(prefix):
    found = {}
    for info in prefix.glob("lib/python3.*/site-packages/*.dist-info"):
        name = version = None
        for line in (info / "METADATA").read_text().splitlines():
            if line.startswith("Name: "):
                name = line.removeprefix("Name: ")
            if line.startswith("Version: "):
                version = line.removeprefix("Version: ")
        found[name] = version
    return found

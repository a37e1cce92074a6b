"""A line that begins with Version counts.

Breaks: "whose file `METADATA` has the lines `Name: …` and `Version: …`"
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
            if line.startswith("Version"):
                version = line.split(": ")[-1]
        found[name] = version
    return found

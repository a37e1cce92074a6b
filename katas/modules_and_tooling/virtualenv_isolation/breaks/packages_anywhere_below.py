"""Packages are looked for anywhere below.

Breaks: "They lie in
  `lib/python3.X/site-packages`"
"""


def _packages(prefix):
    found = {}
    for info in prefix.glob("**/*.dist-info"):
        name = version = None
        for line in (info / "METADATA").read_text().splitlines():
            if not line:
                break
            if line.startswith("Name: "):
                name = line.removeprefix("Name: ")
            if line.startswith("Version: "):
                version = line.removeprefix("Version: ")
        found[name] = version
    return found

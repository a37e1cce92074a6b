"""The name of the `.dist-info` folder has name and version.

It has a form of the name that is fit for files: {{each_project_has_its_versions: message}}. METADATA has the name as its authors wrote it.

Breaks: "whose file `METADATA` has the lines `Name: …` and `Version: …`"
Fails: each_project_has_its_versions
"""


def _packages(prefix):
    found = {}
    for info in prefix.glob("lib/python3.*/site-packages/*.dist-info"):
        name, _, version = info.name.removesuffix(".dist-info").partition("-")
        found[name] = version
    return found

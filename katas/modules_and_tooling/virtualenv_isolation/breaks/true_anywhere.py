"""The words are looked for in the whole file.

Breaks: "If `pyvenv.cfg` says `include-system-site-packages = true`, the packages of the base are found as well."
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if "include-system-site-packages=true" in Path(env, "pyvenv.cfg").read_text().lower().replace(" ", ""):
        found = _packages(Path(settings["home"]).parent) | found
    return found

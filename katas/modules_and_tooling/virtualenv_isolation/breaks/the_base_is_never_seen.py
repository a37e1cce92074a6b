"""The base's packages are never found.

Breaks: "If `pyvenv.cfg` says `include-system-site-packages = true`, the packages of the base are found as well."
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if settings.get("include-system-site-packages", "").lower() == "never":
        found = _packages(Path(settings["home"]).parent) | found
    return found

"""A base interpreter has no packages.

Breaks: "below the environment or, for a base, below the folder above the interpreter's"
"""


def installed(python):
    env = environment(python)
    if env is None:
        return {}
    settings = _settings(env)
    found = _packages(Path(env))
    if settings.get("include-system-site-packages", "").lower() == "true":
        found = _packages(Path(settings["home"]).parent) | found
    return found

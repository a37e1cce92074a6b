"""The base is the one that the link names.

Breaks: "`home = …` is the folder of the base interpreter."
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if settings.get("include-system-site-packages", "").lower() == "true":
        found = _packages(Path(os.path.realpath(python)).parent.parent) | found
    return found

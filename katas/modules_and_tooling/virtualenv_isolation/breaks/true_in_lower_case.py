"""Only the spelling true counts.

Breaks: "capital letters make no difference in the key and in `true`"
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if settings.get("include-system-site-packages", "") == "true":
        found = _packages(Path(settings["home"]).parent) | found
    return found

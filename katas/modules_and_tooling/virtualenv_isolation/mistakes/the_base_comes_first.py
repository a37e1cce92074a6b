"""If a package is in both places, it does not matter which is taken.

The environment was made to have its own version: {{the_base_is_seen_on_request: message}}. Python searches the environment
first.

Breaks: "If both have
  one, the environment's counts."
Fails: the_base_is_seen_on_request
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    settings = _settings(env)
    found = _packages(Path(env))
    if settings.get("include-system-site-packages", "").lower() == "true":
        found |= _packages(Path(settings["home"]).parent)
    return found

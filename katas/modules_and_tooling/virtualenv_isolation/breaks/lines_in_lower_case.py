"""Whole lines are read in lower case.

Breaks: "capital letters make no difference in the key and in `true`"
"""


def _settings(env):
    settings = {}
    for line in Path(env, "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
        key, equals, value = line.partition("=")
        if equals:
            settings[key.strip().lower()] = value.strip().lower()
    return settings

"""There have to be spaces around the sign.

Breaks: "Spaces around `=` are optional"
"""


def _settings(env):
    settings = {}
    for line in Path(env, "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
        key, equals, value = line.partition(" = ")
        if equals:
            settings[key.strip().lower()] = value.strip()
    return settings

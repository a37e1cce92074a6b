"""A line is parted at its last sign.

Breaks: "`home = …` is the folder of the base interpreter."
"""


def _settings(env):
    settings = {}
    for line in Path(env, "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
        key, equals, value = line.rpartition("=")
        if equals:
            settings[key.strip().lower()] = value.strip()
    return settings

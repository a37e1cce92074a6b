"""A Path is returned.

Breaks: "Paths are absolute, and strings without a slash at their end."
"""


def environment(python):
    folder = os.path.dirname(python)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return Path(candidate)
    return None

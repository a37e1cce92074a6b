"""A base interpreter gives its own folder.

Breaks: "Without such a file it is a base interpreter: `None`."
"""


def environment(python):
    folder = os.path.dirname(python)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return os.path.dirname(folder)

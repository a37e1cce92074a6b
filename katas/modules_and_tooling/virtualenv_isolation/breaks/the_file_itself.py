"""The file is returned.

Breaks: "returns the folder with its `pyvenv.cfg`"
"""


def environment(python):
    folder = os.path.dirname(python)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return os.path.join(candidate, "pyvenv.cfg")
    return None

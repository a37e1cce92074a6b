"""The folder is resolved, and the link to the base is not.

Breaks: "Symbolic links are not followed,
  and variables such as `VIRTUAL_ENV` decide nothing."
"""


def environment(python):
    folder = os.path.realpath(os.path.dirname(python))
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return None

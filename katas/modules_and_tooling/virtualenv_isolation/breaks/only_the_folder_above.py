"""Only the folder above is looked at.

Breaks: "the interpreter's
  own folder, or else the one above"
"""


def environment(python):
    folder = os.path.dirname(python)
    for candidate in (os.path.dirname(folder),):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return None

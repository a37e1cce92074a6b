"""`VIRTUAL_ENV` tells which environment we are in.

It tells what the shell had activated, and every process that was started there inherits it: {{the_interpreter_is_the_environment: message}}. The
interpreter's own place decides.

Breaks: "Symbolic links are not followed,
  and variables such as `VIRTUAL_ENV` decide nothing."
Fails: the_interpreter_is_the_environment
"""


def environment(python):
    active = os.environ.get("VIRTUAL_ENV")
    if active:
        return active
    folder = os.path.dirname(python)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return None

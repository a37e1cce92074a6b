"""The environment is the nearest folder above with a `pyvenv.cfg`.

Python looks into two folders and goes no farther: {{the_interpreter_is_the_environment: message}}. A file farther up belongs to
somebody else.

Breaks: "the interpreter's
  own folder, or else the one above"
Fails: the_interpreter_is_the_environment
"""


def environment(python):
    for candidate in Path(python).parents:
        if (candidate / "pyvenv.cfg").is_file():
            return str(candidate)
    return None

"""A path is resolved first, to be on the safe side.

`bin/python` of an environment is a link to the base, so what is left is the base's path, for every environment:
{{the_interpreter_is_the_environment: message}}. Python looks from the path by which it was started.

Breaks: "Symbolic links are not followed,
  and variables such as `VIRTUAL_ENV` decide nothing."
Fails: the_interpreter_is_the_environment
"""


def environment(python):
    folder = os.path.dirname(os.path.realpath(python))
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return None

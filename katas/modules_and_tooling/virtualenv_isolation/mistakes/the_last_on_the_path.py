"""The environment's folder is added to the PATH.

Commands are looked for from the left, and `python` is found in `/usr/bin` before: {{activation_edits_variables: message}}. Put it in
front.

Breaks: "`PATH` is the folder `bin` of `env`, a `:`, and what it was before"
Fails: activation_edits_variables
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = environ["PATH"] + os.pathsep + os.path.join(env, "bin")
    result.pop("PYTHONHOME", None)
    return result

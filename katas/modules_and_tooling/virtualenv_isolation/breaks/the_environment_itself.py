"""The environment's folder itself is in the PATH.

Breaks: "`PATH` is the folder `bin` of `env`, a `:`, and what it was before"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = env + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result

"""VIRTUAL_ENV is not set.

Breaks: "`VIRTUAL_ENV` is `env`"
"""


def activated(env, environ):
    result = dict(environ)
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result

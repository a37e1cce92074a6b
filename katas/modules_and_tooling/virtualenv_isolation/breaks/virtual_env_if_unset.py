"""VIRTUAL_ENV stays if it is set.

Breaks: "`VIRTUAL_ENV` is `env`"
"""


def activated(env, environ):
    result = dict(environ)
    result.setdefault("VIRTUAL_ENV", env)
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result

"""The folder is not put in front if it is there.

Breaks: "`PATH` is the folder `bin` of `env`, a `:`, and what it was before"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    if not environ["PATH"].startswith(os.path.join(env, "bin")):
        result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result

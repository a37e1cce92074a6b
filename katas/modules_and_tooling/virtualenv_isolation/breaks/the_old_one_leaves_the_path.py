"""The environment that was active before leaves the PATH.

Breaks: "`PATH` is the folder `bin` of `env`, a `:`, and what it was before"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"].replace(environ.get("VIRTUAL_ENV", "-") + "/bin:", "")
    result.pop("PYTHONHOME", None)
    return result

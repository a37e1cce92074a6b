"""PYTHONHOME is empty.

Breaks: "`PYTHONHOME` is not set"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result["PYTHONHOME"] = ""
    return result

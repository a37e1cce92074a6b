"""PYTHONPATH is dropped as well.

Breaks: "All others stay"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    result.pop("PYTHONPATH", None)
    return result

"""Other variables are dropped.

Breaks: "All others stay"
"""


def activated(env, environ):
    result = {}
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return result

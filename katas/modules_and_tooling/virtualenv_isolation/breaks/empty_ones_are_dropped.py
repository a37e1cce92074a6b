"""Variables that are empty are dropped.

Breaks: "All others stay"
"""


def activated(env, environ):
    result = dict(environ)
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    result.pop("PYTHONHOME", None)
    return {name: value for name, value in result.items() if value}

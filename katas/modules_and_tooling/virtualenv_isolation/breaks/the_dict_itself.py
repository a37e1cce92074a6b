"""The dict that was passed in is changed.

Breaks: "and `environ` is not
  changed"
"""


def activated(env, environ):
    result = environ
    result["VIRTUAL_ENV"] = env
    result["PATH"] = os.path.join(env, "bin") + os.pathsep + result["PATH"]
    result.pop("PYTHONHOME", None)
    return result

"""Activating means setting the variables of the process.

Of which process? {{activation_edits_variables: message}}. Activation concerns one shell and what is started from it; hand the new variables to
that.

Breaks: "returns what the variables in `environ`, a dict with `PATH`, are after activation, as a new dict"
Fails: activation_edits_variables
"""


def activated(env, environ):
    os.environ["VIRTUAL_ENV"] = env
    os.environ["PATH"] = os.path.join(env, "bin") + os.pathsep + environ["PATH"]
    os.environ.pop("PYTHONHOME", None)
    return {**environ, **os.environ}

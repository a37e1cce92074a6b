"""What a virtual environment consists of, read from its files."""

import os


def environment(python):
    """The virtual environment that this interpreter belongs to, or None."""
    # TODO: this asks the shell, and not the interpreter.
    return os.environ.get("VIRTUAL_ENV")


def installed(python):
    """Names and versions of the packages that this interpreter finds."""
    # TODO
    return {}


def activated(env, environ):
    """The variables of a shell in which the environment is activated."""
    # TODO
    return environ


def stale_scripts(env):
    """For the extra mile: scripts that start an interpreter outside of the environment."""
    # TODO

"""What a worker has imported before it forks a process that runs a test file: pytest with its own plugins.

Owns: these imports. Does not own: plugins of others, which pytest wants to import itself to rewrite their asserts.
"""

import importlib

from . import bounded_output, findings, loading, suite  # noqa: F401

#: What pytest imports while it runs, whatever it runs.
_ON_THE_WAY = ("_pytest._argcomplete", "email.parser", "faulthandler", "pdb")


def _import_pytest() -> None:
    import pytest  # noqa: F401
    from _pytest.config import default_plugins

    for name in default_plugins:
        importlib.import_module(f"_pytest.{name}")
    from . import rewriting, with_pytest  # noqa: F401

    for name in _ON_THE_WAY:
        importlib.import_module(name)


try:
    _import_pytest()
except ImportError:  # of an environment without it, or that this Python cannot use: who wants it is told then
    pass

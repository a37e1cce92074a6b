"""All guards share their rules.

Breaks: "Rules of other
  actions and of other guards play no part."
"""

_SHARED = {}


class Guard:
    ...

    def __init__(self, load, record=None):
        self._load = load
        self._record = record
        self._rules = _SHARED

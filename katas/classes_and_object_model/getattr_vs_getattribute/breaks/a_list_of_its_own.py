"""The entries go into a copy of the list.

Breaks: "Reading an attribute of it appends the name to the list `log`"
"""


class Watched:
    def __init__(self, target, log):
        self._target = target
        self._log = list(log)

    ...

"""The entries go into a copy of the list.

Breaks: "Reading one appends it to the list `log`"
"""


class Watched:
    def __init__(self, target, log):
        self._target = target
        self._log = list(log)

    ...

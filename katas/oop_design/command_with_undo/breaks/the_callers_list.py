"""The list of the caller.

Breaks: "a later change to that list does not matter"
"""


class Macro:
    ...

    def __init__(self, commands):
        self._commands = commands

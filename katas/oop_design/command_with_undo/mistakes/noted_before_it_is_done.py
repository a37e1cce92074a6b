"""The command is noted, then executed.

If it raises, it is in the list all the same, and the next undo takes back what never happened:
`{{a_command_that_raises_leaves_the_history: limit 1: a is done, x raises RuntimeError, undo}}`. Call first, note afterwards.

Breaks: "If a command raises, the exception goes on, and the history is as before."
Fails: a_command_that_raises_leaves_the_history, only_the_last_ones_are_kept
"""


class History:
    ...

    def do(self, command):
        self._undone.clear()
        self._done.append(command)
        del self._done[: -self._limit]
        command.execute(self._store)

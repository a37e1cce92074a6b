"""`pop` the command, then undo it.

If undoing raises, it is in neither list any more: `{{a_command_that_raises_leaves_the_history: undo raises (!x): the calls}}`.
Look at the last one, call it, and move it when the call has returned.

Breaks: "If a command raises, the exception goes on, and the history is as before."
Fails: a_command_that_raises_leaves_the_history
"""


class History:
    ...

    def undo(self):
        if not self._done:
            return False
        command = self._done.pop()
        command.undo(self._store)
        self._undone.append(command)
        return True

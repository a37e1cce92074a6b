"""What was undone can be redone, at any time.

The message shows it: the command that was taken back belonged to another past: after something new
was done, its turn is over.

Breaks: "What was undone before can then no longer be redone."
Fails: the_history_goes_back_and_forth
"""


class History:
    ...

    def do(self, command):
        command.execute(self._store)
        self._done.append(command)
        del self._done[: -self._limit]

"""A history that is full takes no more.

Then the commands that nobody can undo are the last ones, which are the ones that people want to undo. With a limit of 3 and 5
commands, undone were `{{only_the_last_ones_are_kept: limit 3, 5 commands done: undone}}`. Drop the oldest.

Breaks: "Only the last `limit` commands, 1 or more, can be undone."
Fails: only_the_last_ones_are_kept
"""


class History:
    ...

    def do(self, command):
        command.execute(self._store)
        if len(self._done) < self._limit:
            self._done.append(command)
        self._undone.clear()

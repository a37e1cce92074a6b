"""Left in the order of the rollback.

Breaks: "Its `left` is a list of the commands that could not be undone, in the order in which they had run"
Fails: a_failing_rollback_says_what_is_left
"""


def _undone(done, store):
    left = []
    for command in reversed(done):
        try:
            command.undo(store)
        except Exception:
            left.append(command)
    return left

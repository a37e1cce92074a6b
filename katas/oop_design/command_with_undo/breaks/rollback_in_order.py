"""Rolled back from the first to the last.

Breaks: "if one raises, those that have run are undone, the last one first"
"""


def _undone(done, store):
    left = []
    for command in done:
        try:
            command.undo(store)
        except Exception:
            left.append(command)
    return left

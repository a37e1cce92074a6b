"""If an undo fails, the rollback is over.

The commands before it could have been undone, and nobody tries:
`{{a_failing_rollback_says_what_is_left: message}}`. Go on, and report at the end what is left.

Breaks: "The others are undone all the same, and `RollbackFailed` is raised."
Fails: a_failing_rollback_says_what_is_left
"""


def _undone(done, store):
    for command in reversed(done):
        command.undo(store)
    return []

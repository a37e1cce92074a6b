"""The other keywords are nobody's.

They belong to whoever comes next in the order of parents. A parent with a hook that takes `retries` got none, and went on with its
default. Pass on what is not yours.

Breaks: "and gets the other keywords of the statement"
Fails: other_parents_are_told
"""


class Listener:
    def __init_subclass__(cls, *, abstract=False, **keywords):
        super().__init_subclass__()
        if not abstract:
            _enter(cls, Listener.registry)

    ...

"""`__exit__` returns True when it has done its work.

A true value tells Python that the exception has been dealt with: it is swallowed, and the failing test passes. Restore, and
return nothing.

Fails: however_the_block_is_left
"""


class patched:
    def __init__(self, target: Any, name: str, replacement: object) -> None:
        self.target, self.name, self.replacement = target, name, replacement

    def __enter__(self) -> None:
        if not hasattr(self.target, self.name):
            raise AttributeError(self.name)
        self.stored = vars(self.target).get(self.name, _MISSING)
        setattr(self.target, self.name, self.replacement)

    def __exit__(self, *error: object) -> bool:
        if self.stored is not _MISSING:
            setattr(self.target, self.name, self.stored)
        elif self.name in vars(self.target):
            delattr(self.target, self.name)
        return True

"""The original is saved in `__init__`, when the patch is made.

What has to come back is what was there when the block was *entered*. A patch that is made early and entered inside of another one
would restore the original over the outer replacement. Save in `__enter__`.

Fails: blocks_can_be_nested, a_name_that_is_not_there_raises
"""


class patched:
    def __init__(self, target: Any, name: str, replacement: object) -> None:
        self.target, self.name, self.replacement = target, name, replacement
        self.stored = vars(target).get(name, _MISSING)

    def __enter__(self) -> None:
        if not hasattr(self.target, self.name):
            raise AttributeError(self.name)
        setattr(self.target, self.name, self.replacement)

    def __exit__(self, *error: object) -> None:
        if self.stored is not _MISSING:
            setattr(self.target, self.name, self.stored)
        elif self.name in vars(self.target):
            delattr(self.target, self.name)

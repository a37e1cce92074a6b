"""`patched(...)` patches, and `with` puts it back.

Somebody who makes the context manager and enters it later, or never because an exception comes first, has patched for good.
The change belongs into `__enter__`, so that there is no patch without an end.

Breaks: "Calling `patched` changes nothing yet."
Fails: the_replacement_is_in_place
"""


class patched:
    def __init__(self, target: Any, name: str, replacement: object) -> None:
        self.target, self.name = target, name
        self.stored = vars(target).get(name, _MISSING)
        setattr(target, name, replacement)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *error: object) -> None:
        if self.stored is not _MISSING:
            setattr(self.target, self.name, self.stored)
        elif self.name in vars(self.target):
            delattr(self.target, self.name)

"""A name that is missing is told by the call.

Breaks: "If `target` has no attribute `name` when the block is entered, AttributeError is raised"
"""


class patched:
    def __init__(self, target, name, replacement):
        getattr(target, name)
        self.target, self.name, self.replacement = target, name, replacement

    def __enter__(self):
        self.stored = vars(self.target).get(self.name, _MISSING)
        setattr(self.target, self.name, self.replacement)

    def __exit__(self, *error):
        if self.stored is not _MISSING:
            setattr(self.target, self.name, self.stored)
        elif self.name in vars(self.target):
            delattr(self.target, self.name)

"""The length is noted.

Breaks: "and log nothing"
Fails: special_methods_pass_by
"""


class Watched:
    def __len__(self):
        object.__getattribute__(self, "_log").append("__len__")
        return len(object.__getattribute__(self, "_target"))

    ...

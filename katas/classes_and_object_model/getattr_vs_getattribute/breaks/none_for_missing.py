"""What the target lacks is None.

Breaks: "If `target` has no such attribute, AttributeError comes out"
"""


class Watched:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return super().__getattribute__(name)
        self._log.append(name)
        return getattr(self._target, name, None)

    ...

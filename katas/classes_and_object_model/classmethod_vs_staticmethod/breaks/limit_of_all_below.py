"""A new limit overwrites those of the subclasses.

Breaks: "Subclasses follow, unless a limit was set
  for them."
"""


class Payment:
    ...

    @classmethod
    def set_limit(cls, cents):
        cls.limit = cents
        for kind in cls.__subclasses__():
            kind.set_limit(cents)

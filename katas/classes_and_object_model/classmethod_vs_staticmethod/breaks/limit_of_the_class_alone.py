"""Subclasses keep what they had.

Breaks: "Subclasses follow, unless a limit was set
  for them."
"""


class Payment:
    ...

    @classmethod
    def set_limit(cls, cents):
        for kind in cls.__subclasses__():
            kind.limit = kind.limit
        cls.limit = cents

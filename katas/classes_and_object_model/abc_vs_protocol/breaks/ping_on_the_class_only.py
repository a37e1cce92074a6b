"""Only the class is looked at.

Breaks: "`isinstance(x, SupportsPing)` is `True` if `x` has a method `ping`, whatever its
class inherits from, and `False` if it has none."
"""


class SupportsPing(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return any("ping" in vars(base) for base in other.__mro__)

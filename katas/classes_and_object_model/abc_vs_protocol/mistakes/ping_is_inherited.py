"""An interface is an abstract base class with abstract methods only.

Whoever is to conform has to inherit from it, and so has to know it: for a class that does not, isinstance said
{{strangers_conform_to_the_protocol: SupportsPing: a class with ping that inherits from nothing}}. A `Protocol` is
matched from outside.

Breaks: "`isinstance(x, SupportsPing)` is `True` if `x` has a method `ping`, whatever its class inherits from, and
`False` if it has none."
Fails: strangers_conform_to_the_protocol, the_call_has_to_fit
"""


class SupportsPing(ABC):
    @abstractmethod
    def ping(self):
        """Whether it is alive."""

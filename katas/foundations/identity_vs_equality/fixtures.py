"""Items that count, refuse or fake comparisons."""

from katabook import named

#: How often an item below was asked by `==`; one entry a call.
asked = []


class Mug:
    """A mug, equal to each other mug of its colour, whatever is printed on it."""

    def __init__(self, colour, text=""):
        self.colour = colour
        self.text = text

    def __eq__(self, other):
        asked.append("Mug")
        return isinstance(other, Mug) and self.colour == other.colour

    __hash__ = None

    def __repr__(self):
        return f"Mug({self.colour!r}, {self.text!r})" if self.text else f"Mug({self.colour!r})"


class Coin:
    """A coin, equal to each other coin of its value; it can be hashed."""

    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        asked.append("Coin")
        return isinstance(other, Coin) and self.cents == other.cents

    def __hash__(self):
        return hash(self.cents)

    def __repr__(self):
        return f"Coin({self.cents})"


class Agreeable:
    """Claims to equal everything."""

    def __eq__(self, other):
        asked.append("Agreeable")
        return True

    __hash__ = None

    def __repr__(self):
        return "Agreeable()"


class Touchy:
    """Raises when it is compared."""

    def __eq__(self, other):
        asked.append("Touchy")
        raise RuntimeError("do not compare me")

    __hash__ = None

    def __repr__(self):
        return "Touchy()"


class Modest:
    """Equals nothing, not even itself."""

    def __eq__(self, other):
        asked.append("Modest")
        return False

    __hash__ = None

    def __repr__(self):
        return "Modest()"


def mugs():
    """Two blue mugs and a red one."""
    return named(Mug("blue"), "blue"), named(Mug("blue"), "other_blue"), named(Mug("red"), "red")

"""A supplier that fails as it is told to, and a diary of what happens around it."""

from katabook import named


class Price:
    """An answer with an identity: no copy of it is the same one. It is false, as 0 and an empty list are."""

    def __bool__(self):
        return False


PRICE = named(Price(), "<the price>")


class Supplier:
    """A function `fetch` that raises, one call after the other, what it is given, and then answers: PRICE, if nothing else.

    diary: what happened, in order, in a word or two each.  asked: the arguments of each call.
    """

    def __init__(self, *errors, answer=PRICE):
        self.diary = []
        self.asked = []
        plan = iter(errors)

        def fetch(article, amount=1, *, region="eu"):
            """Ask the supplier for a price."""
            self.asked.append((article, amount, region))
            error = next(plan, None)
            if error is None:
                self.diary.append("answer")
                return answer
            self.diary.append(type(error).__name__)
            raise error

        self.fetch = fetch
        self.sleep = named(self._sleep, "sleep")

    def _sleep(self, seconds):
        """Stands in for time.sleep."""
        self.diary.append(f"pause {seconds:g}")
        if len(self.diary) > 100:
            raise RuntimeError("100 attempts and pauses, and still no end")


def down(times):
    """So many different ConnectionErrors."""
    return [ConnectionError(f"failure {number}") for number in range(1, times + 1)]

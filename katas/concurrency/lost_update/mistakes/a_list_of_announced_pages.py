"""Whether a page has been announced is best kept in a set.

Then there are two things that say whether a page is new, and they part: after a drain the counts begin again, the set
does not, and the first hit of the next minute is announced to nobody. One state is enough. The hit that got the number
1 is the first one, and each number is given once.

Fails: each_first_hit_is_announced
"""


class HitCounter:
    ...

    def __init__(self, on_first=None):
        self._on_first = on_first
        self._lock = threading.Lock()
        self._counts = {}
        self._announced = set()

    def hit(self, page):
        with self._lock:
            number = self._counts.get(page, 0) + 1
            self._counts[page] = number
            new = page not in self._announced
            self._announced.add(page)
        if new and self._on_first is not None:
            self._on_first(page)
        return number

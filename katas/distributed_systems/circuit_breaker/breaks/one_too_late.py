"""The breaker opens with one outage more.

Breaks: "With the `threshold`-th outage in a row"
"""


class Breaker:
    ...

    def __init__(self, clock, threshold, cool_down):
        self._clock = clock
        self._threshold = threshold + 1
        self._cool_down = cool_down
        self._lock = threading.Lock()
        self._outages = 0
        self._opened_at = None
        self._trial_under_way = False
        self._period = object()

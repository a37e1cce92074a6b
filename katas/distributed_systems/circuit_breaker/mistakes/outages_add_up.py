"""The breaker opens after so many outages.

So many *in a row*: {{outages_in_a_row_open_it: message}}. A service that fails once a day would be cut off after some days. Set
the count to 0 with each answer.

Breaks: "With the `threshold`-th outage in a row, that is, with no answer in between, the breaker opens."
Fails: outages_in_a_row_open_it
"""


class Breaker:
    ...

    def _answer(self, period):
        with self._lock:
            if period is self._period and self._trial_under_way:
                self._outages, self._opened_at, self._trial_under_way = 0, None, False

"""One failure from the address is enough for a breach.

Breaks: "a successful login from an address with an incident under way is an alert"
Fails: a_success_after_the_guessing_is_told
"""


class _Track:
    ...

    def has_incident(self, name: str, now: int) -> bool:
        key = self._keys.get(name)
        return key is not None and not self._is_over(key.times[-1], now)

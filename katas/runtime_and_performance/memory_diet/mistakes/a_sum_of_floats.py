"""A sum of many numbers is best made with `math.fsum`.

It is exact for floats, and gives one: beyond 2**53 a float cannot tell two integers apart: {{volumes_add_up: message}}. The sum of Python's integers is exact at any size.

Fails: volumes_add_up
"""

import math


class Ticks:
    def volume_of(self, symbol: str) -> int:
        if symbol not in self._symbols:
            return 0
        wanted = self._symbols.index(symbol)
        pairs = zip(self._numbers, self._volumes, strict=True)
        return int(math.fsum(volume for number, volume in pairs if number == wanted))

    ...

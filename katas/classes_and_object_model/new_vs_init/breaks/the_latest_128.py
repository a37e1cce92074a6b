"""A cache with a bound.

Breaks: "It lasts as long as the program, held by somebody or not."
"""

import functools


class Sensor:
    def __new__(cls, serial):
        return cls._made(SerialNumber(serial))

    @classmethod
    @functools.lru_cache
    def _made(cls, number):
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = []
        return sensor

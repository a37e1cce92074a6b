"""The values of the readings are kept, in a new list.

Breaks: "is still the same object"
"""


class Sensor:
    _known = {}

    def __new__(cls, serial):
        number = SerialNumber(serial)
        if number not in cls._known:
            cls._known[number] = super().__new__(cls)
            cls._known[number].serial = number
            cls._known[number].readings = []
        return cls._known[number]

    def __init__(self, serial):
        if self.readings:
            self.readings = list(self.readings)

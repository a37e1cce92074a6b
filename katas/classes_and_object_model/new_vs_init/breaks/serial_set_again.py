"""The readings are kept, and the serial number is set at each call.

Breaks: "Calling `Sensor` for a sensor that exists changes nothing about it"
"""


class Sensor:
    _known = {}

    def __new__(cls, serial):
        number = SerialNumber(serial)
        if number not in cls._known:
            cls._known[number] = super().__new__(cls)
        return cls._known[number]

    def __init__(self, serial):
        self.serial = SerialNumber(serial)
        if not hasattr(self, "readings"):
            self.readings = []

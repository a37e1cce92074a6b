"""The readings are a tuple.

Breaks: "`readings`, a list that is empty at first"
"""


class Sensor:
    def __new__(cls, serial):
        number = SerialNumber(serial)
        if number not in cls._known:
            sensor = cls._known[number] = super().__new__(cls)
            sensor.serial = number
            sensor.readings = ()
        return cls._known[number]

    ...

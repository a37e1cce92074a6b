"""A new sensor begins with a reading.

Breaks: "`readings`, a list that is empty at first"
"""


class Sensor:
    def __new__(cls, serial):
        number = SerialNumber(serial)
        known = cls._known.get(number)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = [0.0]
        cls._known[number] = sensor
        return sensor

    ...

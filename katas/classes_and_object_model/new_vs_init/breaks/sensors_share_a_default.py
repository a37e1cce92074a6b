"""The list is a default, made once.

Breaks: "Each sensor has a list of its own."
"""


class Sensor:
    def __new__(cls, serial, readings=[]):
        number = SerialNumber(serial)
        known = cls._known.get(number)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = readings
        cls._known[number] = sensor
        return sensor

    ...

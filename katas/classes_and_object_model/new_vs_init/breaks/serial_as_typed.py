"""The attribute serial is the text as somebody typed it.

Breaks: "`serial`, the `SerialNumber` of what it was given"
"""


class Sensor:
    def __new__(cls, serial):
        number = SerialNumber(serial)
        known = cls._known.get(number)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = serial
        sensor.readings = []
        cls._known[number] = sensor
        return sensor

    ...

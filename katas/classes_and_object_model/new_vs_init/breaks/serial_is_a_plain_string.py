"""The attribute serial is a plain string.

Breaks: "`serial`, the `SerialNumber` of what it was given"
"""


class Sensor:
    def __new__(cls, serial):
        number = str(serial).strip().upper()
        known = cls._known.get(number)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = []
        cls._known[number] = sensor
        return sensor

    ...

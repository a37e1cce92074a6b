"""What others added is thrown away.

Breaks: "each attribute, also one that somebody added, is still the same object"
"""


class Sensor:
    def __new__(cls, serial):
        number = SerialNumber(serial)
        known = cls._known.get(number)
        if known is not None:
            known.__dict__ = {"serial": known.serial, "readings": known.readings}
            return known
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = []
        cls._known[number] = sensor
        return sensor

    ...

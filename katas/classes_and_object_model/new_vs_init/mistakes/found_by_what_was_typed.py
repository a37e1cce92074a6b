"""The argument is the key.

`"a7-03"` and `" A7-03 "` are two strings, and one serial number. Whatever decides that two calls mean the same
object has to be worked out before the lookup: `SerialNumber(serial)`.

Fails: one_object_per_serial_number
"""


class Sensor:
    def __new__(cls, serial: str) -> "Sensor":
        known = cls._known.get(serial)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = SerialNumber(serial)
        sensor.readings = []
        cls._known[serial] = sensor
        return sensor

    ...

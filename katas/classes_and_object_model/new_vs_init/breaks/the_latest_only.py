"""Only the sensor asked for last is remembered.

Breaks: "There is one object for each serial number, however it was typed."
"""


class Sensor:
    _last = None

    def __new__(cls, serial):
        number = SerialNumber(serial)
        if cls._last is None or cls._last.serial != number:
            sensor = super().__new__(cls)
            sensor.serial = number
            sensor.readings = []
            cls._last = sensor
        return cls._last

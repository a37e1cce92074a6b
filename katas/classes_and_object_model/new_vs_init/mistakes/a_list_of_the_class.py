"""`readings = []` below `class Sensor` gives each sensor a list.

The line runs once, when the class is made, and its list belongs to the class. A lookup on a sensor without a list
of its own finds that one, so a reading of one sensor appears in all of them:
{{each_sensor_has_its_own: readings of Sensor('B1') after one of Sensor('A7-03')}}.

Fails: each_sensor_has_its_own
"""


class Sensor:
    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}
    readings = []

    def __new__(cls, serial: str) -> "Sensor":
        number = SerialNumber(serial)
        if number not in cls._known:
            sensor = super().__new__(cls)
            sensor.serial = number
            cls._known[number] = sensor
        return cls._known[number]

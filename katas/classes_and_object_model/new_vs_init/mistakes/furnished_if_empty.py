"""A sensor without readings has not been furnished yet.

An empty list is false, and a new sensor has one. Somebody may hold it already: after the next call of `Sensor` they add
readings to a list that no longer belongs to the sensor. Ask whether the attribute is there (`hasattr`), not whether it
is true.

Fails: a_second_call_changes_nothing
"""


class Sensor:
    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}

    def __new__(cls, serial: str) -> "Sensor":
        number = SerialNumber(serial)
        if number not in cls._known:
            cls._known[number] = super().__new__(cls)
            cls._known[number].serial = number
        return cls._known[number]

    def __init__(self, serial: str) -> None:
        if not getattr(self, "readings", None):
            self.readings = []

"""`__init__` runs once in the life of an object.

Python runs `__init__` on every instance that `__new__` returns, and does not know that you have returned it before. Each
call of `Sensor` emptied the sensor that everybody shares. Set the attributes in `__new__`, where the object is
made, or have `__init__` leave a furnished sensor alone.

Fails: a_second_call_changes_nothing
"""


class Sensor:
    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}

    def __new__(cls, serial: str) -> "Sensor":
        number = SerialNumber(serial)
        if number not in cls._known:
            cls._known[number] = super().__new__(cls)
        return cls._known[number]

    def __init__(self, serial: str) -> None:
        self.serial = SerialNumber(serial)
        self.readings = []

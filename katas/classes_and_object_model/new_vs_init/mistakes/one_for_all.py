"""`__new__` shares objects by remembering the one that it made.

That is a singleton: one object for the class, whatever the arguments. Here there is one for each serial number, so what
is remembered has to be looked up by it, in a dict.

Fails: one_object_per_serial_number
"""


class Sensor:
    _instance = None

    def __new__(cls, serial: str) -> "Sensor":
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.serial = SerialNumber(serial)
            cls._instance.readings = []
        return cls._instance

"""Local or nothing.

Breaks: "uses only these two methods, of any object that has them"
"""


class Orders:
    ...

    def __init__(self, conn, billing):
        if not isinstance(billing, (LocalBilling, HttpBilling)):
            raise TypeError("no billing")
        self._conn = conn
        self._billing = billing

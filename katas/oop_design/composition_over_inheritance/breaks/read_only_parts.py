"""The parts cannot be assigned.

Breaks: "The attributes can be assigned."
"""


class Client:
    ...

    def __init__(self, transport, codec, policies=()):
        self._parts = (transport, codec, policies)

    @property
    def transport(self):
        return self._parts[0]

    @property
    def codec(self):
        return self._parts[1]

    @property
    def policies(self):
        return self._parts[2]

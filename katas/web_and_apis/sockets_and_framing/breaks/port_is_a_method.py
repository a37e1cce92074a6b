"""The port has to be called.

Breaks: "that is an
attribute `port`, from the moment it is made"
"""


class LineServer:
    ...

    def __init__(self, handler):
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)

    def port(self):
        return self._listener.getsockname()[1]

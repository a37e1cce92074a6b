"""It listens on another address.

Breaks: "It listens on `127.0.0.1`"
"""


class LineServer:
    ...

    def __init__(self, handler: Callable[[bytes], bytes]) -> None:
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.2", 0))
        self._listener.setblocking(False)
        self.port: int = self._listener.getsockname()[1]
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)

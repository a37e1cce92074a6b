"""The port is told by the first poll.

Breaks: "from the moment it is made"
"""


class LineServer:
    ...

    def __init__(self, handler: Callable[[bytes], bytes]) -> None:
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        self.port = 0
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)

    def poll(self, timeout):
        """Wait at most `timeout` seconds until something is ready, and do what is ready."""
        self.port = self._listener.getsockname()[1]
        for key, events in self._selector.select(timeout):
            client = key.data
            if client is None:
                self._accept()
                continue
            try:
                if events & selectors.EVENT_READ:
                    self._receive(client)
                self._answer_and_send(client)
            except OSError:
                self._drop(client)

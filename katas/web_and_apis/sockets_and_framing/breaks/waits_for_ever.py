"""poll waits until somebody comes.

Breaks: "waits until a client can be served, at most `timeout` seconds"
"""


class LineServer:
    ...

    def poll(self, timeout):
        """Wait at most `timeout` seconds until something is ready, and do what is ready."""
        for key, events in self._selector.select(None):
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

"""A broken pipe comes out of poll.

Breaks: "A connection that breaks costs nothing but this client."
"""


class LineServer:
    ...

    def poll(self, timeout):
        for key, events in self._selector.select(timeout):
            client = key.data
            if client is None:
                self._accept()
                continue
            try:
                if events & selectors.EVENT_READ:
                    self._receive(client)
                self._answer_and_send(client)
            except ConnectionResetError:
                self._drop(client)

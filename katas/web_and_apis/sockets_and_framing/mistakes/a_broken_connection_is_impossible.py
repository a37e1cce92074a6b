"""A client that leaves says so with an empty `recv`.

One whose battery is empty says nothing, and `recv` or `send` raises `ConnectionResetError` or `BrokenPipeError`:
{{clients_leave_at_any_time: message}}. An `OSError` ends this one client.

Breaks: "A connection that breaks costs nothing but this client."
Fails: clients_leave_at_any_time, an_idle_server_waits
"""


class LineServer:
    ...

    def poll(self, timeout):
        """Wait at most `timeout` seconds until something is ready, and do what is ready."""
        for key, events in self._selector.select(timeout):
            client = key.data
            if client is None:
                self._accept()
                continue
            if events & selectors.EVENT_READ:
                self._receive(client)
            self._answer_and_send(client)

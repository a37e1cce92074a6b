"""`recv` returned `b""`: nothing has arrived yet.

If nothing had, it would wait, or raise `BlockingIOError`. `b""` says that the other side has finished:
{{clients_leave_at_any_time: message}}. The socket stays ready to read for ever, and the loop goes round.

Breaks: "Then the server closes the connection."
Fails: clients_leave_at_any_time, an_idle_server_waits
"""


class LineServer:
    ...

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            client.received += client.connection.recv(_PIECE)

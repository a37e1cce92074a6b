"""What is left at the end is a request.

Breaks: "is no request"
"""


class LineServer:
    ...

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            client.received += data
            client.has_finished = not data
            if not data and client.received:
                client.received += b"\n"

"""The server keeps what has arrived until a line is complete.

For all clients in one place: {{bytes_arrive_in_any_size: message}}. Each connection is a stream of its own, with a
buffer of its own.

Fails: bytes_arrive_in_any_size
"""


class LineServer:
    ...

    _received = bytearray()

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            client.has_finished = not data
            LineServer._received += data
            *lines, rest = LineServer._received.split(b"\n")
            LineServer._received = rest
            for line in lines:
                client.to_send += self._answer(bytes(line)) + b"\n"

    def _answer_and_send(self, client):
        with contextlib.suppress(BlockingIOError):
            while client.to_send:
                del client.to_send[: client.connection.send(client.to_send)]
        if client.has_finished and not client.to_send:
            self._drop(client)
            return
        events = 0 if client.has_finished else selectors.EVENT_READ
        if client.to_send:
            events |= selectors.EVENT_WRITE
        self._selector.modify(client.connection, events, client)

"""What one `recv` returns is what one `send` sent.

It is what has arrived, of a stream without any seams: {{bytes_arrive_in_any_size: message}}. Cut at each `b"\\n"`,
and keep the rest for the next time.

Breaks: "A line is handled when its"
Fails: bytes_arrive_in_any_size
"""


class LineServer:
    ...

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            client.has_finished = not data
            if data:
                client.to_send += self._answer(data.rstrip(b"\n")) + b"\n"

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

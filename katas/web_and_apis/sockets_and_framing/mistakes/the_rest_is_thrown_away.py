"""The piece is split at the line ends, and each part that has one is answered.

The last part has none, since the end of it is still on its way: {{bytes_arrive_in_any_size: message}}. It begins the
next line, so it has to wait in a buffer of this client.

Breaks: "in whatever pieces it comes"
Fails: bytes_arrive_in_any_size
"""


class LineServer:
    ...

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            client.has_finished = not data
            for line in data.split(b"\n")[:-1]:
                client.to_send += self._answer(line) + b"\n"

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

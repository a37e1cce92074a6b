"""`recv` returned `b""`: the client has gone.

It has finished *sending*, and may still read: {{clients_leave_at_any_time: message}}. Send what waits first, then
close.

Breaks: "A client that has finished sending (`shutdown(SHUT_WR)`) gets the answers to its complete lines."
Fails: clients_leave_at_any_time
"""


class LineServer:
    ...

    def _receive(self, client):
        with contextlib.suppress(BlockingIOError):
            data = client.connection.recv(_PIECE)
            if not data:
                raise ConnectionError("the client has gone")
            client.received += data
            *lines, client.received = client.received.split(b"\n")
            if max(map(len, [*lines, client.received])) > _LONGEST_LINE:
                raise ConnectionError("a line is too long")
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

"""The selector is asked for reading and writing, and says what is possible.

Writing nearly always is: {{an_idle_server_waits: message}}. Ask for it only while something waits to be sent.

Breaks: "With no client ready, `poll` does wait, also while clients are connected."
Fails: an_idle_server_waits
"""


class LineServer:
    ...

    def _answer_and_send(self, client):
        """Answer the lines for which there is room, send what the client takes, and wait for what is missing."""
        while len(client.to_send) <= _MOST_WAITING:
            end = client.received.find(b"\n")
            if end > _LONGEST_LINE or (end < 0 and len(client.received) > _LONGEST_LINE):
                self._drop(client)
                return
            if end < 0:
                break
            line = bytes(client.received[:end])
            del client.received[: end + 1]
            client.to_send += self._answer(line) + b"\n"
        with contextlib.suppress(BlockingIOError):
            while client.to_send:
                del client.to_send[: client.connection.send(client.to_send)]
        has_lines = b"\n" in client.received
        events = 0
        if client.to_send or has_lines or not client.has_finished:
            events |= selectors.EVENT_WRITE
        if not client.has_finished and not has_lines and len(client.to_send) <= _MOST_WAITING:
            events |= selectors.EVENT_READ
        if events:
            self._selector.modify(client.connection, events, client)
        else:
            self._drop(client)

"""`sendall` sends all of it, so nothing has to be kept.

On a socket that waits, it would wait for this one client. On one that does not, it sends a part and raises, and
nobody knows how much has gone: {{a_slow_client_keeps_nobody_waiting: message}}.

Fails: a_slow_client_keeps_nobody_waiting, clients_leave_at_any_time
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
        if client.to_send:
            client.connection.sendall(client.to_send)
            client.to_send.clear()
        has_lines = b"\n" in client.received
        events = 0
        if client.to_send or has_lines:
            events |= selectors.EVENT_WRITE
        if not client.has_finished and not has_lines and len(client.to_send) <= _MOST_WAITING:
            events |= selectors.EVENT_READ
        if events:
            self._selector.modify(client.connection, events, client)
        else:
            self._drop(client)

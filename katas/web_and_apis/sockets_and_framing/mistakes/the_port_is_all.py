"""A server is closed when its listening socket is.

That stops new clients. Those who are connected wait on, for somebody who has gone:
{{close_ends_everything: message}}.

Breaks: "closes the port and all connections"
Fails: close_ends_everything
"""


class LineServer:
    ...

    def close(self):
        self._listener.close()

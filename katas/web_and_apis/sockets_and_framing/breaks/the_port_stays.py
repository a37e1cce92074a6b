"""close leaves the port open.

Breaks: "closes the port and all connections"
"""


class LineServer:
    ...

    def close(self):
        """Close the port and all connections."""
        for key in list(self._selector.get_map().values()):
            if key.data is not None:
                self._drop(key.data)
        self._selector.close()
        self._open = self._listener

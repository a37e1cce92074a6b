"""An exception ends the connection.

Breaks: "and the connection goes on"
"""


class LineServer:
    ...

    def _answer(self, line):
        try:
            return self._handler(line)
        except Exception:
            raise ConnectionError from None

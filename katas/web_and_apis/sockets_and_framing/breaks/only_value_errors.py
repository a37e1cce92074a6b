"""Only ValueError is caught.

Breaks: "If `handler` raises an `Exception`, the answer is"
"""


class LineServer:
    ...

    def _answer(self, line):
        try:
            return self._handler(line)
        except ValueError:
            return b"error"

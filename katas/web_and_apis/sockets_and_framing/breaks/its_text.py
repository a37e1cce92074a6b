"""The answer has the exception's text.

Breaks: "If `handler` raises an `Exception`, the answer is"
"""


class LineServer:
    ...

    def _answer(self, line):
        try:
            return self._handler(line)
        except Exception as problem:
            return f"error {problem}".encode()

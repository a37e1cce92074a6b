"""The handler's exceptions are the handler's business.

They come out of `poll`, and all clients with them: {{each_line_gets_an_answer: message}}. The call of the handler is
where one request fails; catch it there.

Breaks: "If `handler` raises an `Exception`, the answer is"
Fails: each_line_gets_an_answer
"""


class LineServer:
    ...

    def _answer(self, line):
        return self._handler(line)

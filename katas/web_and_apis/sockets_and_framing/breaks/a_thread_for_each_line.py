"""The handler is called in another thread.

Breaks: "all work is done in there, without other threads or processes"
"""


class LineServer:
    ...

    def _answer(self, line):
        answers = []

        def work():
            try:
                answers.append(self._handler(line))
            except Exception:
                answers.append(b"error")

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        return answers[0]


import threading

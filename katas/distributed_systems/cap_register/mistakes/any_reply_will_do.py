"""A majority has answered, so its answer is right.

One of that majority has the last write, and the others may have old news: {{an_answered_read_is_right: message}}. Take the reply with the highest
version.

Fails: an_answered_read_is_right
"""


class Strict:
    ...

    def read(self):
        return self._gather(("get",))[-1][1]

"""A majority without this replica.

Breaks: "(more than half of all replicas, this one included)"
"""


class Strict:
    ...

    def _gather(self, message):
        replies = [self.receive(message)]
        for other in self._others:
            try:
                replies.append(self._ask(other, message))
            except ConnectionError:
                continue
        if len(replies) - 1 <= (len(self._others) + 1) // 2:
            raise Unavailable
        return replies

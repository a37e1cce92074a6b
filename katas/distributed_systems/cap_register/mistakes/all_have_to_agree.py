"""A write is safe when all replicas have it.

Then one broken cable stops everything: {{a_minority_refuses: refused with a majority}}. A majority is enough, since each later majority meets it.

Fails: a_minority_refuses
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
        if len(replies) < len(self._others) + 1:
            raise Unavailable
        return replies

"""A second replica that agrees is enough.

With four or five replicas, both sides of a cut have two: {{a_minority_refuses: answered without a majority}}. Both accept writes then, and there are
two truths. It takes more than half.

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
        if len(replies) < min(2, len(self._others) + 1):
            raise Unavailable
        return replies

"""Half of the replicas is enough.

An even number can be cut into two halves, and both go on: {{a_minority_refuses: answered without a majority}}. More than half can be on one side only.

Breaks: "If a majority (more than half of all replicas, this one included) can be asked, `read()` and `write(value)` answer."
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
        if 2 * len(replies) < len(self._others) + 1:
            raise Unavailable
        return replies

"""A majority of those that can be reached.

The others may be alive on their side of the cut and count in the same way: {{a_minority_refuses: answered without a majority}}. The majority is one of
all replicas, whether they answer or not.

Breaks: "Otherwise they raise `Unavailable`."
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
        if not replies:
            raise Unavailable
        return replies

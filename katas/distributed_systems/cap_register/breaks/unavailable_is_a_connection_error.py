"""What ask raises reaches the caller.

Breaks: "Otherwise they raise `Unavailable`."
"""


class Strict:
    ...

    def _gather(self, message):
        replies = [self.receive(message)]
        problem = None
        for other in self._others:
            try:
                replies.append(self._ask(other, message))
            except ConnectionError as error:
                problem = error
        if len(replies) <= (len(self._others) + 1) // 2:
            raise problem
        return replies

"""What deliver returns decides.

Breaks: "A call that returns is a success, whatever it returns."
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                if self.deliver(user, text) is False:
                    continue
            except ConnectionError:
                continue
            return True
        return False

"""Subclasses are not caught.

Breaks: "One that raises `ConnectionError` or a subclass of it is a failure."
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                self.deliver(user, text)
            except ConnectionError as error:
                if type(error) is not ConnectionError:
                    raise
                continue
            return True
        return False

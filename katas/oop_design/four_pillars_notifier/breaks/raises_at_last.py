"""The last failure goes on.

Breaks: "It returns `True` after a success, else `False`."
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for number in range(_TRIES):
            try:
                self.deliver(user, text)
            except ConnectionError:
                if number == _TRIES - 1:
                    raise
                continue
            return True
        return False

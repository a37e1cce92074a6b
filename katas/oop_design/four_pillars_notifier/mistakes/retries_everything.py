"""Whatever goes wrong may work the next time.

A missing address is wrong the next time, too. With `except Exception` a KeyError led to
{{every_channel_inherits_the_retries: deliver raises KeyError: calls of deliver}} calls, and its caller never
heard of it.

Breaks: "Any other exception goes on to the caller at once"
Fails: every_channel_inherits_the_retries
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                self.deliver(user, text)
            except Exception:
                continue
            return True
        return False

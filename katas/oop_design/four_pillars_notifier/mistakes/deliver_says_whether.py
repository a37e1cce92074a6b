"""`deliver` returns whether it worked.

It says so by raising, or not. One that worked and returned nothing was called
{{every_channel_inherits_the_retries: deliver works at once: calls of deliver}} times, and the customer got as many messages. Count
exceptions as failures, and nothing else.

Breaks: "A call that returns is a success, whatever it returns."
Fails: every_channel_inherits_the_retries, mails_and_texts_go_out, any_channel_is_served
"""


class Channel(ABC):
    ...

    def attempt(self, user, text):
        for _ in range(_TRIES):
            try:
                if self.deliver(user, text):
                    return True
            except ConnectionError:
                continue
        return False

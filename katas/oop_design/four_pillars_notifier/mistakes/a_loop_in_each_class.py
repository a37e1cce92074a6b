"""Mail and text messages are retried differently, so each class has a loop of its own.

They were the same loop, three times. `Channel.attempt` was replaced, and EmailChannel
{{every_channel_inherits_the_retries: Channel.attempt is replaced: EmailChannel}}: that is how a fix reaches one of three.

Breaks: "`attempt(user, text)` is written once, in `Channel`, and inherited."
Fails: every_channel_inherits_the_retries
"""


class EmailChannel(Channel):
    ...

    def attempt(self, user, text):
        for _ in range(3):
            try:
                self.deliver(user, text)
            except ConnectionError:
                continue
            return True
        return False


class SmsChannel(Channel):
    ...

    def attempt(self, user, text):
        for _ in range(3):
            try:
                self.deliver(user, text)
            except ConnectionError:
                continue
            return True
        return False

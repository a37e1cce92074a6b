"""What arrives last is the newest.

A message that was held up arrived last and undid what came after it: {{an_answered_read_is_right: after messages that were held up}}. Compare versions.

Breaks: "The message may have arrived all the same, or arrive later, even much later and twice."
Fails: an_answered_read_is_right
"""


class Strict:
    ...

    def receive(self, message):
        if message[0] == "put":
            _, self._version, self._value = message
        return self._version, self._value

"""The parts are private.

Breaks: "has attributes of these names"
"""


class Client:
    def __init__(self, transport, codec, policies=()):
        self._transport, self._codec, self._policies = transport, codec, policies

    def get(self, path):
        fetch = self._transport
        for policy in reversed(self._policies):
            fetch = partial(policy, fetch=fetch)
        return self._codec.decode(fetch(path))

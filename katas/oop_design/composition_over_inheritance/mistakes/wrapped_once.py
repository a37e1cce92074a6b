"""The parts are put together in the constructor.

Then the client is what it was when it was made. After another transport was assigned, the paths that reached the first and
the second one were {{parts_are_exchanged_on_a_live_client: after client.transport = second: paths that reached the first and the second}}.
Keep the parts, and put them together when they are used.

Breaks: "The next `get` uses the new part."
Fails: parts_are_exchanged_on_a_live_client
"""


class Client:
    def __init__(self, transport, codec, policies=()):
        self.transport = transport
        self.codec = codec
        self.policies = policies
        self._fetch = transport
        for policy in reversed(policies):
            self._fetch = partial(policy, fetch=self._fetch)

    def get(self, path):
        return self.codec.decode(self._fetch(path))

"""The policies are used up.

Breaks: "The first policy is the outermost, and the last one wraps the transport."
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        self.policies = list(self.policies)
        while self.policies:
            fetch = partial(self.policies.pop(), fetch=fetch)
        return self.codec.decode(fetch(path))

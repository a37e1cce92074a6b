"""Policies cannot change the path.

Breaks: "`fetch(path)` calls what it wraps."
"""


class Client:
    ...

    def get(self, path):
        fetch = lambda _: self.transport(path)
        for policy in reversed(self.policies):
            fetch = partial(policy, fetch=fetch)
        return self.codec.decode(fetch(path))

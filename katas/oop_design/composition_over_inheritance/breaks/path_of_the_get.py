"""Inner policies are told the path of the get.

Breaks: "`fetch(path)` calls what it wraps."
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        for policy in reversed(self.policies[1:]):
            fetch = lambda _, policy=policy, inner=fetch: policy(path, inner)
        for policy in self.policies[:1]:
            fetch = partial(policy, fetch=fetch)
        return self.codec.decode(fetch(path))

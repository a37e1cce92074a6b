"""The policies are wrapped around the transport in the order in which they are listed.

Then the last one is the outermost: {{policies_wrap_in_order: policies a, b, c: what happened in client.get}}. To wrap from
the inside out, begin with the last.

Breaks: "The first policy is the outermost, and the last one wraps the transport."
Fails: policies_wrap_in_order
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        for policy in self.policies:
            fetch = partial(policy, fetch=fetch)
        return self.codec.decode(fetch(path))

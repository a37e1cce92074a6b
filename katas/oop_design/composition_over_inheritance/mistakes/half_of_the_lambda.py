"""In a lambda in a loop, the inner function has to be bound by a default.

And everything else that changes in the loop: `policy` is looked up when the lambda runs, and is the first one then, in all of
them: {{policies_wrap_in_order: policies a, b, c: what happened in client.get}}. `functools.partial` binds all that it is given.

Breaks: "`fetch(path)` calls what it wraps."
Fails: policies_wrap_in_order
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        for policy in reversed(self.policies):
            fetch = lambda path, inner=fetch: policy(path, inner)
        return self.codec.decode(fetch(path))

"""A lambda remembers what `policy` and `fetch` were when it was made.

It remembers the variables, and looks them up when it is called. By then `fetch` is the lambda itself, and it calls itself
until the stack is full. `functools.partial`, a default argument or a function of its own binds the values.

Breaks: "`fetch(path)` calls what it wraps."
Fails: policies_wrap_in_order
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        for policy in reversed(self.policies):
            fetch = lambda path: policy(path, fetch)
        return self.codec.decode(fetch(path))

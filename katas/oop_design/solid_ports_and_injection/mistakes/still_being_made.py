"""What is being made is taken off the list when it is made.

If making it raises, it is never made, and stays on the list: the next `resolve` of that name reports a circle that is not
there. For a factory that failed once, three resolves came to
{{a_container_makes_each_thing_once: a factory that raises OSError once: three resolves}}. A `finally` takes the name off however it ends.

Breaks: "If that raises, the exception goes on, and the factory is asked again the next time."
Fails: a_container_makes_each_thing_once
"""


class Container:
    ...

    def _make(self, name):
        if name not in self._factories:
            raise LookupError(f"nothing is registered as {name!r}")
        if name in self._making:
            raise LookupError(" -> ".join([*self._making[self._making.index(name) :], name]))
        self._making.append(name)
        made = self._factories[name](self)
        self._making.pop()
        return made

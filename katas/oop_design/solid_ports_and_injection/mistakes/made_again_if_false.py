"""`get` tells whether it was made.

It tells what was made, and that may be false. A factory that returns None was called
{{a_container_makes_each_thing_once: a factory that returns None: calls for two resolves}} times. Ask with `in`.

Breaks: "and returns the same object from then on"
Fails: a_container_makes_each_thing_once
"""


class Container:
    ...

    def resolve(self, name):
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._make(name)
        return made

"""Registering makes the object, and resolving hands it out.

Then everything has to be registered in the right order, and what nobody needs is made as well: a connection, a thread pool.
A factory is kept, and called when its product is asked for.

Breaks: "`register(name, factory)` says how to make something and makes nothing."
Fails: a_container_makes_each_thing_once
"""


class Container:
    ...

    def register(self, name, factory):
        self._factories[name] = factory
        self._made[name] = factory(self)

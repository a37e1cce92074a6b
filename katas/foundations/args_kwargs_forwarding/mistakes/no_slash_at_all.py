"""`*args` and `**kwargs` take any arguments, whatever stands before them.

What stands before them can also be passed by keyword, and then one parameter has two values. These names were refused:
{{no_name_is_taken: names that are taken}}. A `/` behind your own parameters, `self` included, keeps their names free.

Breaks: "A keyword argument may have any name, `name`, `self` and `handler` included."
Fails: no_name_is_taken
"""


class Router:
    ...

    def call(self, name, *args, **kwargs):
        return self._handlers[name](*args, **kwargs)

    def call_all(self, *args, **kwargs):
        return [handler(*args, **kwargs) for handler in self._handlers.values()]

"""The decorator returns nothing.

Breaks: "leave that function as it is"
Fails: the_path_chooses_the_handler
"""


class App:
    ...

    def _route(self, method, pattern):
        return lambda handler: self._routes.append((method, pattern, handler))

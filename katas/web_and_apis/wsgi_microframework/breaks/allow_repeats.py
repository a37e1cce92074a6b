"""A method is named once per route.

Breaks: "the header `Allow` names those methods in alphabetical order"
"""


class App:
    ...

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        allowed = []
        for method, pattern, handler in self._routes:
            values = _fit(pattern, path)
            if values is None:
                continue
            if method == environ["REQUEST_METHOD"]:
                return _answer(handler, values, start_response)
            allowed.append(method)
        if allowed:
            return _plain("405 Method Not Allowed", start_response, ("Allow", ", ".join(sorted(allowed))))
        return _plain("404 Not Found", start_response)

"""An unknown path is 405 as well.

Breaks: "If no pattern fits the path, the status is `404 Not Found`."
"""


class App:
    ...

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        allowed = set()
        for method, pattern, handler in self._routes:
            values = _fit(pattern, path)
            if method == environ["REQUEST_METHOD"]:
                if values is not None:
                    return _answer(handler, values, start_response)
            else:
                allowed.add(method)
        return _plain("405 Method Not Allowed", start_response, ("Allow", ", ".join(sorted(allowed))))

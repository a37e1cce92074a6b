"""`PATH_INFO` is a `str`, so it holds the path's characters.

It holds the path's *bytes*, each as the Latin-1 character of that number (PEP 3333 calls it a native string). So
{{the_path_chooses_the_handler: message}}. Encode it as Latin-1 to have the bytes back, and decode those as UTF-8.

Breaks: "decoded as UTF-8 (see above)"
Fails: the_path_chooses_the_handler
"""


class App:
    ...

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        allowed = set()
        for method, pattern, handler in self._routes:
            values = _fit(pattern, path)
            if values is None:
                continue
            if method == environ["REQUEST_METHOD"]:
                return _answer(handler, values, start_response)
            allowed.add(method)
        if allowed:
            return _plain("405 Method Not Allowed", start_response, ("Allow", ", ".join(sorted(allowed))))
        return _plain("404 Not Found", start_response)

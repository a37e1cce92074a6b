"""The first pattern that fits the path decides, and then its method is looked at.

Another pattern further down may fit the path as well, for the method that was asked for:
{{a_wrong_method_is_405: message}}. It is 405 only when the last route has been looked at.

Breaks: "If several patterns for the request's method fit, the one registered first wins."
Fails: a_wrong_method_is_405
"""


class App:
    ...

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        for method, pattern, handler in self._routes:
            values = _fit(pattern, path)
            if values is None:
                continue
            if method == environ["REQUEST_METHOD"]:
                return _answer(handler, values, start_response)
            return _plain("405 Method Not Allowed", start_response, ("Allow", method))
        return _plain("404 Not Found", start_response)

"""What cannot be done here is not found.

`404` says that the address is wrong: {{a_wrong_method_is_405: message}}. The client then looks for another address, and
not for another method. 405 tells which ones would work.

Breaks: "If only patterns for other methods fit"
Fails: a_wrong_method_is_405
"""


class App:
    ...

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        for method, pattern, handler in self._routes:
            if method == environ["REQUEST_METHOD"]:
                values = _fit(pattern, path)
                if values is not None:
                    return _answer(handler, values, start_response)
        return _plain("404 Not Found", start_response)

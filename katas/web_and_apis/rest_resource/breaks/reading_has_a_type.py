"""Each request needs the type of JSON, if it has one.

Breaks: "POST and PUT send JSON:"
"""


class NotesApi:
    ...

    def _answer(self, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        """Status, headers, and what the body says; None if there is no body."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if method not in ("POST", "PUT") and environ.get("CONTENT_TYPE", "application/json") != "application/json":
            raise _Refused("415 Unsupported Media Type")
        if path == "/notes":
            return self._all_notes(method, environ)
        found = re.fullmatch("/notes/([1-9][0-9]*)", path)
        if found is None:
            raise _Refused("404 Not Found")
        return self._one_note(method, int(found[1]), environ)

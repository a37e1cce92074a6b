"""Whatever `int` reads is an id.

Breaks: "nor exactly the address of a note is 404"
"""


class NotesApi:
    ...

    def _answer(self, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        """Status, headers, and what the body says; None if there is no body."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path == "/notes":
            return self._all_notes(method, environ)
        try:
            number = int(path.removeprefix("/notes/"))
        except ValueError:
            raise _Refused("404 Not Found") from None
        return self._one_note(method, number, environ)

"""What begins like an address is one.

Breaks: "nor exactly the address of a note is 404"
"""


class NotesApi:
    ...

    def _answer(self, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        """Status, headers, and what the body says; None if there is no body."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path == "/notes":
            return self._all_notes(method, environ)
        found = re.match("/notes/([1-9][0-9]*)", path)
        if found is None:
            raise _Refused("404 Not Found")
        return self._one_note(method, int(found[1]), environ)

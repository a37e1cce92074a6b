"""What was read once need not be read again.

Breaks: "Other processes serve the same table."
"""


class NotesApi:
    ...

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._known: dict[int, _Note] = {}

    def _one_note(self, method: str, number: int, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        fields = _fields(environ) if method == "PUT" else None
        note = self._find(number)
        if method in ("PUT", "DELETE") and environ.get("HTTP_IF_MATCH", _etag(note)) != _etag(note):
            raise _Refused("412 Precondition Failed")
        if method in ("PUT", "DELETE"):
            self._known.clear()
        if method == "DELETE":
            with self._conn:
                self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
            return "204 No Content", [], None
        if fields is not None:
            with self._conn:
                self._conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ?", (*fields, number))
            note = _note((number, *fields))
        return "200 OK", [("ETag", _etag(note))], note

    def _find(self, number: int) -> _Note:
        if number in self._known:
            return self._known[number]
        try:
            row = self._conn.execute("SELECT id, title, body FROM notes WHERE id = ?", (number,)).fetchone()
        except OverflowError:  # no id of SQLite's has so many digits
            row = None
        if row is None:
            raise _Refused("404 Not Found")
        self._known[number] = _note(row)
        return self._known[number]

"""PUT deletes the note and makes a new one.

Breaks: "the note is replaced"
"""


class NotesApi:
    ...

    def _one_note(self, method: str, number: int, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        fields = _fields(environ) if method == "PUT" else None
        note = self._find(number)
        if method in ("PUT", "DELETE") and environ.get("HTTP_IF_MATCH", _etag(note)) != _etag(note):
            raise _Refused("412 Precondition Failed")
        if method == "DELETE":
            with self._conn:
                self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
            return "204 No Content", [], None
        if fields is not None:
            with self._conn:
                self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
                made = self._conn.execute("INSERT INTO notes (title, body) VALUES (?, ?)", fields)
            note = _note((made.lastrowid, *fields))
        return "200 OK", [("ETag", _etag(note))], note

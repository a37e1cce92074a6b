"""A note that is there already is not made again.

Breaks: "a new note"
"""


class NotesApi:
    ...

    def _all_notes(self, method: str, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method in ("GET", "HEAD"):
            rows = self._conn.execute("SELECT id, title, body FROM notes ORDER BY id")
            return "200 OK", [], [_note(row) for row in rows]
        if method == "POST":
            title, body = _fields(environ)
            row = self._conn.execute("SELECT id, title, body FROM notes WHERE title = ? AND body = ?", (title, body)).fetchone()
            if row:
                return "201 Created", [("Location", f"/notes/{row[0]}")], _note(row)
            with self._conn:
                made = self._conn.execute("INSERT INTO notes (title, body) VALUES (?, ?)", (title, body))
            note = _note((made.lastrowid, title, body))
            return "201 Created", [("Location", f"/notes/{note['id']}")], note
        raise _Refused("405 Method Not Allowed", ("Allow", "GET, HEAD, POST"))

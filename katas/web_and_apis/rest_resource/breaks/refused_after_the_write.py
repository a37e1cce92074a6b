"""The note is stored, and then looked at.

Breaks: "every answer 4xx change nothing in the database"
"""


class NotesApi:
    ...

    def _all_notes(self, method: str, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method in ("GET", "HEAD"):
            rows = self._conn.execute("SELECT id, title, body FROM notes ORDER BY id")
            return "200 OK", [], [_note(row) for row in rows]
        if method == "POST":
            with self._conn:
                made = self._conn.execute("INSERT INTO notes (title, body) VALUES ('', '')")
            title, body = _fields(environ)
            with self._conn:
                self._conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ?", (title, body, made.lastrowid))
            note = _note((made.lastrowid, title, body))
            return "201 Created", [("Location", f"/notes/{note['id']}")], note
        raise _Refused("405 Method Not Allowed", ("Allow", "GET, HEAD, POST"))

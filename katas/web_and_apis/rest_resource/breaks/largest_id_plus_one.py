"""The next id is one more than the largest.

Breaks: "An `id` that was given once is never given to another note."
"""


class NotesApi:
    ...

    def _all_notes(self, method: str, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method in ("GET", "HEAD"):
            rows = self._conn.execute("SELECT id, title, body FROM notes ORDER BY id")
            return "200 OK", [], [_note(row) for row in rows]
        if method == "POST":
            title, body = _fields(environ)
            with self._conn:
                made = self._conn.execute("INSERT INTO notes VALUES ((SELECT coalesce(max(id), 0) + 1 FROM notes), ?, ?)", (title, body))
            note = _note((made.lastrowid, title, body))
            return "201 Created", [("Location", f"/notes/{note['id']}")], note
        raise _Refused("405 Method Not Allowed", ("Allow", "GET, HEAD, POST"))

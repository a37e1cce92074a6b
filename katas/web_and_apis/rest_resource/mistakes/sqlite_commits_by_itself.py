"""What was executed is stored.

It is in an open transaction, which this connection sees and nobody else does: {{notes_are_made_and_read: message}}. With
`with conn:` it is committed, or rolled back.

Breaks: "A change is committed when the answer has been read."
Fails: notes_are_made_and_read
"""


class NotesApi:
    ...

    def _all_notes(self, method, environ):
        if method in ("GET", "HEAD"):
            rows = self._conn.execute("SELECT id, title, body FROM notes ORDER BY id")
            return "200 OK", [], [_note(row) for row in rows]
        if method == "POST":
            title, body = _fields(environ)
            made = self._conn.execute("INSERT INTO notes (title, body) VALUES (?, ?)", (title, body))
            note = _note((made.lastrowid, title, body))
            return "201 Created", [("Location", f"/notes/{note['id']}")], note
        raise _Refused("405 Method Not Allowed", ("Allow", "GET, HEAD, POST"))

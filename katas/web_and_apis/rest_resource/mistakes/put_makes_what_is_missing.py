"""PUT makes the note if there is none at that address.

In some APIs it does, where clients choose the addresses. Here the server gives the ids, and
{{put_replaces: message}}.

Breaks: "PUT and DELETE create nothing there."
Fails: put_replaces, delete_removes_one
"""


class NotesApi:
    ...

    def _one_note(self, method, number, environ):
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        fields = _fields(environ) if method == "PUT" else None
        if fields and number < 2**63:
            with self._conn:
                self._conn.execute("INSERT OR IGNORE INTO notes VALUES (?, ?, ?)", (number, *fields))
        note = self._find(number)
        if method in ("PUT", "DELETE") and environ.get("HTTP_IF_MATCH", _etag(note)) != _etag(note):
            raise _Refused("412 Precondition Failed")
        if method == "DELETE":
            with self._conn:
                self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
            return "204 No Content", [], None
        if fields is not None:
            with self._conn:
                self._conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ?", (*fields, number))
            note = _note((number, *fields))
        return "200 OK", [("ETag", _etag(note))], note

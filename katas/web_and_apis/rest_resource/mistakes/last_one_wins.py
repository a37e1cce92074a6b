"""Who saves last is right.

Each PUT for itself is: {{the_second_editor_is_told: message}}. That is the *lost update*, and `If-Match` says which
version an editor had seen.

Breaks: "is not the current one are 412"
Fails: the_second_editor_is_told
"""


class NotesApi:
    ...

    def _one_note(self, method, number, environ):
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        fields = _fields(environ) if method == "PUT" else None
        note = self._find(number)
        if method == "DELETE":
            with self._conn:
                self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
            return "204 No Content", [], None
        if fields is not None:
            with self._conn:
                self._conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ?", (*fields, number))
            note = _note((number, *fields))
        return "200 OK", [("ETag", _etag(note))], note

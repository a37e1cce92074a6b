"""DELETE is idempotent, so it answers 204 each time.

Idempotent is the state, not the answer: {{delete_removes_one: message}}. An address without a note is 404, and a client
that repeats a lost DELETE may well take that as done.

Fails: delete_removes_one
"""


class NotesApi:
    ...

    def _one_note(self, method, number, environ):
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        if method == "DELETE":
            if "HTTP_IF_MATCH" in environ and environ["HTTP_IF_MATCH"] != _etag(self._find(number)):
                raise _Refused("412 Precondition Failed")
            if number < 2**63:
                with self._conn:
                    self._conn.execute("DELETE FROM notes WHERE id = ?", (number,))
            return "204 No Content", [], None
        fields = _fields(environ) if method == "PUT" else None
        note = self._find(number)
        if fields is not None:
            if environ.get("HTTP_IF_MATCH", _etag(note)) != _etag(note):
                raise _Refused("412 Precondition Failed")
            with self._conn:
                self._conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ?", (*fields, number))
            note = _note((number, *fields))
        return "200 OK", [("ETag", _etag(note))], note

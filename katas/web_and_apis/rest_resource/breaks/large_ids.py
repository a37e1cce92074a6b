"""An id that SQLite cannot hold is an error of the server's.

Breaks: "nor exactly the address of a note is 404"
"""


class NotesApi:
    ...

    def _find(self, number: int) -> _Note:
        try:
            row = self._conn.execute("SELECT id, title, body FROM notes WHERE id = ?", (number,)).fetchone()
        except ZeroDivisionError:
            row = None
        if row is None:
            raise _Refused("404 Not Found")
        return _note(row)

"""A GET may write a little, if it is not the note's text.

Whoever counts, stamps or cleans up in a GET has given a write to every crawler and prefetcher:
{{reading_changes_nothing: message}}. Count from the server's log.

Breaks: "GET, HEAD and every answer 4xx change nothing in the database"
Fails: reading_changes_nothing
"""


class NotesApi:
    ...

    def _find(self, number):
        try:
            with self._conn:
                row = self._conn.execute("UPDATE notes SET title = title WHERE id = ? RETURNING id, title, body", (number,)).fetchall()
        except OverflowError:
            row = []
        if not row:
            raise _Refused("404 Not Found")
        return _note(row[0])

"""A table of notes, and a client that speaks to the application as a server would."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from typing import Any

from katabook import called, fail, named, raised_at, sql

SCHEMA = "CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, body TEXT NOT NULL)"
JSON = "application/json"


class Body:
    """What a server gives as `wsgi.input`: reading more than was sent means to wait for ever."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)
        self._left = len(data)
        self.reads = 0
        self.waits = False

    def read(self, size: int | None = -1) -> bytes:
        return self._took(self._data.read, size)

    def readline(self, size: int | None = -1) -> bytes:
        return self._took(self._data.readline, size)

    def readlines(self, hint: int = -1) -> list[bytes]:
        self.waits = True
        return self._data.readlines(hint)

    def __iter__(self) -> Any:
        self.waits = True
        return iter(self._data)

    def _took(self, read: Any, size: int | None) -> bytes:
        self.reads += 1
        if size is None or size < 0 or size > self._left:
            self.waits = True
        data = read(size)
        self._left -= len(data)
        return data


class Answer:
    """What a client got. status: the number."""

    def __init__(self, call: str, status: str, headers: list[tuple[str, str]], body: bytes, stream: Body, written: int) -> None:
        self.call, self.line, self.headers, self.body, self.stream, self.written = call, status, headers, body, stream, written
        self.status = int(status[:3]) if status[:3].isdigit() else 0

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def data(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            fail(f"the body of the answer to {self.call} is not JSON", call=self.call)


class Client:
    """Requests to one NotesApi with a table of its own."""

    def __init__(self, solution: Any, *notes: tuple[str, str]) -> None:
        self.conn = named(sql.connect(), "conn")
        with sql.unrecorded(self.conn):
            self.conn.execute(SCHEMA)
            self.conn.execute("PRAGMA reverse_unordered_selects = ON")
            with self.conn:
                self.conn.executemany("INSERT INTO notes (title, body) VALUES (?, ?)", notes)
        self.place = solution.NotesApi
        self.app = called(solution.NotesApi, self.conn)

    def rows(self) -> list[tuple[Any, ...]]:
        """The table as it is, in no recording."""
        with sql.unrecorded(self.conn):
            cursor = sqlite3.Cursor(self.conn)
            cursor.row_factory = None
            return cursor.execute("SELECT id, title, body FROM notes ORDER BY id").fetchall()

    def elsewhere(self, *statements: str) -> None:
        """What another process does to the table."""
        with sql.unrecorded(self.conn), self.conn:
            for statement in statements:
                self.conn.execute(statement)

    def send(self, method: str, path: str, note: Any = None, /, *, raw: bytes | None = None, kind: str | None = None, length: str | None = None, if_match: str | None = None) -> Answer:
        """One request; note: sent as JSON. raw, kind, length: body, media type and length where they are not those of JSON."""
        data = raw if raw is not None else b"" if note is None else json.dumps(note).encode()
        call = f"{method} {path}" + (f" {note!r}" if note is not None else "")
        stream = Body(data)
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": stream, "wsgi.errors": sys.stderr,
            "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
        }
        if kind is None and note is not None:
            kind = JSON
        if kind is not None:
            environ["CONTENT_TYPE"] = kind
        if length is not None:
            environ["CONTENT_LENGTH"] = length
        elif data:
            environ["CONTENT_LENGTH"] = str(len(data))
        if if_match is not None:
            environ["HTTP_IF_MATCH"] = if_match
        starts: list[tuple[str, list[tuple[str, str]]]] = []
        pieces: list[bytes] = []

        def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            starts.append((status, headers))
            return pieces.append

        before = self.conn.total_changes
        try:
            body = called(self.app, environ, start_response)
            if body is None:
                fail(f"the application returned None for {call}: the server has no body to send", call=call, place=self.place)
            if isinstance(body, str):
                fail(f"the body for {call} is a str: a server that iterates it gets letters, and no bytes", call=call)
            pieces.extend(body)
            if hasattr(body, "close"):
                body.close()
        except Exception as problem:
            place = raised_at(problem)
            if place is None:
                raise
            fail(f"the server got no answer to {call}: {type(problem).__name__} came out of the application", call=call, place=place)
        if not all(isinstance(piece, bytes) for piece in pieces):
            fail(f"the body for {call} is not made of bytes", call=call)
        if not starts:
            fail(f"start_response was never called for {call}", call=call)
        if stream.waits:
            fail(f"{call}: more was read from environ['wsgi.input'] than CONTENT_LENGTH says, and a server would wait for the rest", call=call, why="Behind the body comes the next request, or nothing yet. A read beyond the end waits until the client gives up.")
        if self.conn.in_transaction:
            fail(f"{call} was answered, and a transaction is still open: nobody else sees the change", call=call, place=self.place)
        length = [value for key, value in starts[-1][1] if key.lower() == "content-length"]
        if length and method != "HEAD" and length != [str(len(b"".join(pieces)))]:
            fail(f"the body of the answer to {call} has {len(b''.join(pieces))} bytes, and Content-Length says {', '.join(length) or 'nothing'}", call=call)
        return Answer(call, str(starts[-1][0]), starts[-1][1], b"".join(pieces), stream, self.conn.total_changes - before)


def made_with_hash(tag: str, note: dict[str, Any]) -> bool:
    """Whether an ETag holds hash() of a note, in one of the forms in which it is likely to be written."""
    values, texts = tuple(note.values()), tuple(note.values())[1:]
    forms: list[Any] = [values, texts, "".join(texts), str(note), str(values), str(texts), tuple(note.items()), tuple(sorted(note.items())), frozenset(note.items())]
    for sort in (False, True):
        forms += [json.dumps(note, sort_keys=sort), json.dumps(note, sort_keys=sort).encode()]
    numbers = [hash(form) for form in forms]
    return any(f"{number:{kind}}" in tag for value in numbers for number in (abs(value), value % 2**64, value % 2**32) for kind in "dx")

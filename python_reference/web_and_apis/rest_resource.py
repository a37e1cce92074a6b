"""Notes as a REST resource: what each method promises, over one table of SQLite."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

_LARGEST_BODY = 10_000

_Headers = list[tuple[str, str]]
_Note = dict[str, Any]


class _Refused(Exception):
    """Ends a request with this status."""

    def __init__(self, status: str, *headers: tuple[str, str]) -> None:
        super().__init__(status)
        self.status, self.headers = status, list(headers)


class NotesApi:
    """A WSGI application for `/notes` and `/notes/{id}`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        """Status, headers, and what the body says; None if there is no body."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if path == "/notes":
            return self._all_notes(method, environ)
        found = re.fullmatch("/notes/([1-9][0-9]*)", path)
        if found is None:
            raise _Refused("404 Not Found")
        return self._one_note(method, int(found[1]), environ)

    def _all_notes(self, method: str, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method in ("GET", "HEAD"):
            rows = self._conn.execute("SELECT id, title, body FROM notes ORDER BY id")
            return "200 OK", [], [_note(row) for row in rows]
        if method == "POST":
            title, body = _fields(environ)
            with self._conn:
                made = self._conn.execute("INSERT INTO notes (title, body) VALUES (?, ?)", (title, body))
            note = _note((made.lastrowid, title, body))
            return "201 Created", [("Location", f"/notes/{note['id']}")], note
        raise _Refused("405 Method Not Allowed", ("Allow", "GET, HEAD, POST"))

    def _one_note(self, method: str, number: int, environ: dict[str, Any]) -> tuple[str, _Headers, Any]:
        if method not in ("GET", "HEAD", "PUT", "DELETE"):
            raise _Refused("405 Method Not Allowed", ("Allow", "DELETE, GET, HEAD, PUT"))
        fields = _fields(environ) if method == "PUT" else None
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

    def _find(self, number: int) -> _Note:
        try:
            row = self._conn.execute("SELECT id, title, body FROM notes WHERE id = ?", (number,)).fetchone()
        except OverflowError:  # no id of SQLite's has so many digits
            row = None
        if row is None:
            raise _Refused("404 Not Found")
        return _note(row)


def _note(row: tuple[Any, ...]) -> _Note:
    return dict(zip(("id", "title", "body"), row, strict=True))


def _etag(note: _Note) -> str:
    """Another text for each state of a note."""
    return f'"{hashlib.sha256(json.dumps(note).encode()).hexdigest()}"'


def _fields(environ: dict[str, Any]) -> tuple[str, str]:
    """Title and body of the note that the client sent."""
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise _Refused("415 Unsupported Media Type")
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > _LARGEST_BODY:
        raise _Refused("413 Content Too Large")
    try:
        sent = json.loads(environ["wsgi.input"].read(length))
        json.dumps(sent, ensure_ascii=False).encode()  # ValueError for a text that UTF-8 cannot hold
    except (ValueError, RecursionError):
        raise _Refused("400 Bad Request") from None
    if not isinstance(sent, dict) or not sent.keys() <= {"title", "body"}:
        raise _Refused("400 Bad Request")
    title, body = sent.get("title"), sent.get("body", "")
    if not isinstance(title, str) or not title or not isinstance(body, str):
        raise _Refused("400 Bad Request")
    return title, body

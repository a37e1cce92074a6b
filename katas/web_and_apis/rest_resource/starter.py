"""Notes as a REST resource: what each method promises, over one table of SQLite."""

from __future__ import annotations

import json


class NotesApi:
    """A WSGI application for `/notes` and `/notes/{id}`."""

    def __init__(self, conn):
        self.conn = conn

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if method == "POST" and path == "/notes":
            sent = json.loads(environ["wsgi.input"].read())
            made = self.conn.execute("INSERT INTO notes (title, body) VALUES (?, ?)", (sent["title"], sent["body"]))
            answer = {"id": made.lastrowid, **sent}
        else:
            answer = {"error": "no such note"}  # TODO
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(answer).encode()]

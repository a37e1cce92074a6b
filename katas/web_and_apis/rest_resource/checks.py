"""Checks for rest_resource: what clients get from the notes, and what is in the table afterwards."""

from __future__ import annotations

import re
from typing import Any

from fixtures import Answer, Client, made_with_hash
from katabook import check, evidence, expect, fail, why

TEA = {"title": "tea", "body": "for two"}


@check
def notes_are_made_and_read(solution):
    """A note that was posted is read at its address.

    201 says that something new exists, and `Location` where. The client needs no idea of how addresses are made.
    """
    client = Client(solution)
    empty = _is(client.send("GET", "/notes"), 200, "there are no notes yet")
    expect(empty.data).because("there are no notes yet, and GET /notes is no empty list").equals([])
    sent = [TEA, {"title": "☃ O'Brien; DROP TABLE notes", "body": ""}, {"title": "0"}, TEA, {"title": " ", "body": "a\n\"b\" é"}, {"title": " tea ", "body": " \n"}]
    made = []
    for number, note in enumerate(sent):
        before = len(client.rows())
        answer = _is(client.send("POST", "/notes", note), 201, "a note was posted")
        evidence(f"POST no. {number + 1}", f"{answer.status}, Location: {answer.header('Location')}, rows {before} → {len(client.rows())}")
        if len(client.rows()) != before + 1:
            fail(f"a note was posted, and the table has {len(client.rows())} rows where it had {before}", call=answer.call)
        row = client.rows()[-1]
        wanted = {"id": row[0], "title": note["title"], "body": note.get("body", "")}
        expect(row[1:]).because("a note was posted, and another one is in the table").equals((wanted["title"], wanted["body"]))
        _says(answer, wanted, "a note was posted, and the answer is not that note")
        if answer.header("Location") != f"/notes/{row[0]}":
            fail(f"the new note has the id {row[0]}, and Location is {answer.header('Location')}", call=answer.call)
        _says(_is(client.send("GET", answer.header("Location") or ""), 200, "the address in Location was asked for"), wanted, "the note at the address in Location is not the one that was posted")
        made.append(wanted)
    if len({note["id"] for note in made}) != len(sent):
        fail("POST was sent again with the same note, and did not make another one", call="POST /notes")
    why("Without ORDER BY, SQLite gives rows in any order it likes, and on another day in another one.")
    _says(_is(client.send("GET", "/notes"), 200, "all notes were asked for"), made, "GET /notes is not the list of all notes by ascending id")
    many = Client(solution, *((f"note {number}", "") for number in range(1, 121)))
    listed = _is(many.send("GET", "/notes"), 200, "all notes were asked for").data
    if isinstance(listed, list) and len(listed) != 120:
        fail(f"the table has 120 notes, and GET /notes lists {len(listed)}", call="GET /notes")
    expect(listed).because("the table has 120 notes, and GET /notes is not the list of all by ascending id").equals([{"id": number, "title": f"note {number}", "body": ""} for number in range(1, 121)])
    other = Client(solution, ("of another table", ""))
    _says(other.send("GET", "/notes"), [{"id": 1, "title": "of another table", "body": ""}], "two NotesApi with a connection each do not keep their notes apart")


@check(after=notes_are_made_and_read)
def reading_changes_nothing(solution):
    """GET and HEAD change nothing, and HEAD is GET without its body.

    A crawler, a prefetching browser and a monitor call them as often as they like. A GET that counts its visits is a write in their hands.
    """
    client = Client(solution, ("tea", "for two"), ("ink", ""))
    before = client.rows()
    expect(client.send("GET", "/notes/2").data).because("the second note was asked for").equals({"id": 2, "title": "ink", "body": ""})
    for path in ("/notes", "/notes/1", "/notes/2", "/notes/3", "/tea"):
        get, head = client.send("GET", path), client.send("HEAD", path)
        evidence(f"GET and HEAD {path}", f"{get.status} and {head.status}; bytes of the body of HEAD: {len(head.body)}; rows written: {get.written + head.written}")
        for answer in (get, head):
            if answer.written or client.rows() != before:
                fail(f"{answer.call} wrote to the database", call=answer.call)
        if head.status != get.status:
            fail(f"GET {path} is {get.status}, and HEAD is {head.status}", call=head.call)
        if head.body:
            fail(f"the answer to HEAD {path} has a body", call=head.call)
        if _lower(head) != _lower(get):
            missing = sorted({name for name, _ in set(_lower(get)) ^ set(_lower(head))})
            fail(f"GET and HEAD {path} differ in the headers {', '.join(missing)}", call=head.call)
    why("Some servers, wsgiref among them, set CONTENT_TYPE for every request. What has no body has no media type to refuse.")
    for path in ("/notes", "/notes/1"):
        _is(client.send("GET", path, kind="text/plain"), 200, "CONTENT_TYPE is 'text/plain', and a GET has no body that could be wrong")
    why("A server runs several processes over one table. What one of them keeps in memory, the others cannot correct.")
    client.elsewhere("UPDATE notes SET title = 'pen' WHERE id = 2", "DELETE FROM notes WHERE id = 1", "INSERT INTO notes VALUES (3, 'cup', '')")
    present = [{"id": 2, "title": "pen", "body": ""}, {"id": 3, "title": "cup", "body": ""}]
    _says(client.send("GET", "/notes"), present, "another process changed the table, and GET /notes does not show it")
    for note in present:
        path = f"/notes/{note['id']}"
        _says(_is(client.send("GET", path), 200, "another process wrote this note"), note, f"another process wrote this note, and GET {path} does not show it")
    gone = client.send("GET", "/notes/1")
    if gone.status == 200 and b'"tea"' in gone.body:
        fail("another process deleted this note, and GET /notes/1 still gives it", call=gone.call)


@check(after=notes_are_made_and_read)
def put_replaces(solution):
    """PUT replaces the note, and doing it twice is doing it once.

    Since the client sends the whole note, it may repeat the request when the answer was lost. A PUT that merges leaves it no way
    to remove anything.
    """
    client = Client(solution, ("one", "1"), ("two", "2"), ("three", "3"))
    for sent in (TEA, TEA, {"title": "only a title"}, {"title": "only a title"}, {"body": "long", "title": "ink"}, {"title": "ink", "body": ""}, {"title": " O'Brien\" ", "body": "it's; DROP TABLE notes -- \n"}):
        answer = _is(client.send("PUT", "/notes/2", sent), 200, "a note was replaced")
        wanted = (2, sent["title"], sent.get("body", ""))
        evidence(f"after PUT /notes/2 {sent}", client.rows())
        if len(client.rows()) != 3:
            fail(f"after PUT /notes/2 there are {len(client.rows())} notes where there were 3", call=answer.call)
        if "body" not in sent and client.rows()[1] != wanted and client.rows()[1][1] == sent["title"]:
            fail("PUT sent a note without a body, and the old body is still there: it was merged, not replaced", call=answer.call)
        expect(client.rows()).because("PUT /notes/2 left other rows than the first, the note that was sent, and the third").equals([(1, "one", "1"), wanted, (3, "three", "3")])
        _says(answer, dict(zip(("id", "title", "body"), wanted)), "the answer to PUT is not the note as it is now")
    why("An address without a note is 404 here. The server gives the ids, so a client cannot make up one.")
    for path in ("/notes/4", "/notes/99999999999999999999999", "/notes/0"):
        answer = client.send("PUT", path, TEA)
        evidence(f"PUT {path}, where there is no note", f"{answer.status}, {len(client.rows())} rows")
        if len(client.rows()) != 3:
            fail(f"there was no note at {path}, and PUT made one", call=answer.call)
        _refused(client, answer, 404, "there is no note at this address")


@check(after=notes_are_made_and_read)
def delete_removes_one(solution):
    """DELETE removes one note, and a second DELETE finds nothing.

    Twice leaves the same state as once, and that is what idempotent means. The statuses may differ: 204, then 404.
    """
    client = Client(solution, ("one", "1"), ("two", "2"), ("three", "3"), ("two", "2"))
    first = _is(client.send("DELETE", "/notes/2"), 204, "a note was deleted")
    evidence("ids after DELETE /notes/2", [row[0] for row in client.rows()])
    if first.body:
        fail("the answer to DELETE is 204 and has a body: 204 says that there is none", call=first.call)
    expect([row[0] for row in client.rows()]).because("DELETE /notes/2 left other notes").equals([1, 3, 4])
    second = client.send("DELETE", "/notes/2")
    evidence("DELETE /notes/2 once more", second.status)
    _refused(client, second, 404, "the note had been deleted")
    expect([row[0] for row in client.rows()]).because("a second DELETE /notes/2 left other notes").equals([1, 3, 4])
    for answer in (client.send("GET", "/notes/2"), client.send("HEAD", "/notes/2"), client.send("PUT", "/notes/2", TEA), client.send("DELETE", "/notes/99999999999999999999999")):
        _refused(client, answer, 404, "there is no note at this address")
    _is(client.send("DELETE", "/notes/4", kind="text/plain"), 204, "a note was deleted; CONTENT_TYPE is 'text/plain', and nothing was sent")
    _is(client.send("DELETE", "/notes/1"), 204, "a note was deleted")
    expect(client.rows()).because("DELETE left other notes").equals([(3, "three", "3")])
    why("Somebody still has the address of the note that is gone. They must get 404 there, and not a stranger's note.")
    made = _is(client.send("POST", "/notes", TEA), 201, "a note was posted after others had been deleted")
    number = client.rows()[-1][0]
    evidence("the notes 1, 2 and 4 were deleted: the next id", number)
    if number in (1, 2, 4):
        fail(f"the note {number} was deleted, and POST gave its id to another note", call=made.call)
    _says(made, {"id": number, **TEA}, f"the new note has the id {number} in the table, and the answer to POST is another note")
    if made.header("Location") != f"/notes/{number}":
        fail(f"the new note has the id {number}, and Location is {made.header('Location')}", call=made.call)


@check(after=notes_are_made_and_read)
def the_status_tells(solution):
    """An unknown address is 404, a method that does not work there is 405.

    Clients, caches and monitors look at the status and at nothing else. An error under a 200 is a success to all of them.
    """
    client = Client(solution, ("one", "1"), ("two", "2"))
    _is(client.send("GET", "/notes/1"), 200, "the note exists")
    for path in ("/", "/tea", "/notes/", "/notes/3", "/notes/1/", "/notes/1/delete", "/notes/one", "/notes/-1", "/notes/+1", "/notes/01", "/notes/1.0", "/notes/ 1", "/notes/\xb2", "/notes/1\n", "/Notes/1", "/x/notes/1", "/notes1", "//notes", "/notes/99999999999999999999999"):
        answer = client.send("GET", path)
        evidence(f"GET {path!r}", answer.status)
        _refused(client, answer, 404, f"there is nothing at {path!r}")
    for path, methods, allow in (
        ("/notes", ("PUT", "DELETE", "PATCH", "OPTIONS", "get"), "GET, HEAD, POST"),
        ("/notes/1", ("POST", "PATCH", "OPTIONS", "delete"), "DELETE, GET, HEAD, PUT"),
    ):
        for method in methods:
            answer = client.send(method, path, TEA if method in ("PUT", "POST", "PATCH") else None)
            evidence(f"{method} {path}", f"{answer.status}, Allow: {answer.header('Allow')}")
            _refused(client, answer, 405, f"{method} does not work at {path}")
            if answer.header("Allow") != allow:
                fail(f"{method} {path} is 405, and Allow is {answer.header('Allow')} where it should be {allow}", call=answer.call)


@check(after=notes_are_made_and_read)
def bad_bodies_are_refused(solution):
    """What cannot be a note is refused, and changes nothing.

    The status says whose fault it is, and what to mend: the media type (415), the size (413), or what was sent (400). A 500 says that
    the server is broken, and wakes somebody up.
    """
    client = Client(solution, ("one", "1"))
    targets = (("POST", "/notes", 201), ("PUT", "/notes/1", 200))
    for method, path, good in targets:
        _is(client.send(method, path, TEA), good, "a note was sent as it should be")
        why("JSON has lists, numbers and null as well. What is taken on trust here is found in the table next week.")
        for raw in (b"", b"{", b"tea", b"title=tea", b'{"title": "tea"', b'{"title": "\xff"}', b"{'title': 'tea'}", b"null", b"[]", b"[1]", b'"title"', b"5", b'["title", "body"]'):
            _refused(client, client.send(method, path, raw=raw, kind="application/json"), 400, f"the body is {raw!r}, which is {'not UTF-8' if not raw.isascii() else 'no JSON object'}")
        for note in (
            {}, {"body": "no title"}, {"title": ""}, {"title": None}, {"title": 5}, {"title": 0}, {"title": ["tea"]}, {"title": True}, {"title": {}}, {"title": "tea", "body": None},
            {"title": "tea", "body": 0}, {"title": "tea", "body": []}, {"title": "tea", "body": False}, {"title": "tea", "body": {"a": 1}}, {"title": "tea", "id": 1}, {"title": "tea", "body": "", "tags": None}, {"Title": "tea"},
            {"title": "tea", "": ""},
        ):
            answer = client.send(method, path, note)
            evidence(f"{method} {note!r}", answer.status)
            _refused(client, answer, 400, f"the note is {note!r}")
        why("json.loads calls itself for each bracket. Where the stack ends, depends on the version of Python.")
        _refused(client, client.send(method, path, raw=b"[" * 9_000, kind="application/json"), 400, "the body is 9,000 times '['")
        why("Not every str can be written as UTF-8. SQLite stores UTF-8, and so sqlite3 raises UnicodeEncodeError.")
        for note in ({"title": "\ud800"}, {"title": "tea", "body": "a\udfffb"}):
            _refused(client, client.send(method, path, note), 400, f"the note is {note!r}, and UTF-8 cannot hold this text")
        why("415 says: I do not read this kind of thing. A form or a text that happens to read as JSON is not meant as JSON.")
        for kind in ("text/plain", "application/x-www-form-urlencoded", "", None, "text/json", "application/json5", "application/jsonp; charset=utf-8", "xapplication/json", "text/plain; application/json", "json", "application/problem+json"):
            answer = client.send(method, path, raw=b'{"title": "tea"}', kind=kind)
            evidence(f"{method} with the media type {kind!r}", answer.status)
            _refused(client, answer, 415, f"the media type is {kind!r}")
        for kind in ("application/json; charset=utf-8", "Application/JSON", "application/json;charset=utf-8", "application/json ; q=1"):
            _is(client.send(method, path, raw=b'{"title": "tea"}', kind=kind), good, f"the media type is {kind!r}")
        why("The length is known before the first byte is read. So a refusal costs nothing, however much was sent.")
        filler = b'{"title": "tea", "body": "%s"}'
        room = 10_000 - len(filler) + 2
        fits = client.send(method, path, raw=filler % (b"x" * room), kind="application/json")
        _is(fits, good, "exactly 10,000 bytes were sent")
        for size in (room + 1, 10 * room):
            answer = client.send(method, path, raw=filler % (b"x" * size), kind="application/json")
            evidence(f"{method} of {size - room + 10_000:,} bytes", f"{answer.status}; reads: {answer.stream.reads}")
            _refused(client, answer, 413, f"{size - room + 10_000:,} bytes were sent")
            if answer.stream.reads:
                fail(f"{size - room + 10_000:,} bytes were sent, and some of them were read before the 413", call=answer.call)
        many = "é" * 5_001
        _refused(client, client.send(method, path, raw=('{"title": "%s"}' % many).encode(), kind="application/json"), 413, "5,001 letters of two bytes each were sent")
    for length in ("", None):
        answer = client.send("POST", "/notes", raw=b"", kind="application/json", length=length)
        _refused(client, answer, 400, f"nothing was sent, and CONTENT_LENGTH is {'missing' if length is None else repr(length)}")
    answer = _is(client.send("POST", "/notes", raw=b'{"title": "tea"}{"title": "the next request"}', kind="application/json", length="16"), 201, "CONTENT_LENGTH is 16, and more follows behind the note")
    expect(answer.data["title"]).because("CONTENT_LENGTH is 16, and the note is another one").equals("tea")


@check(stretch=True, after=put_replaces)
def the_second_editor_is_told(solution):
    """If two editors save the same note, the second is told.

    Each PUT on its own is right, and the work of the first editor is gone. `If-Match` says: only if it is still what I have seen.
    """
    client = Client(solution, ("one", "1"), ("two", "2"))
    tags = {}

    def tag(answer: Answer, words: str) -> str:
        found = answer.header("ETag")
        if found is None or not re.fullmatch(r'"[!#-~]*"', found):
            fail(f"{words} has {'no ETag' if found is None else f'the ETag {found}, which is not a text in double quotes'}", call=answer.call)
        return found

    seen = tag(client.send("GET", "/notes/1"), "the answer to GET /notes/1")
    for method in ("GET", "HEAD"):
        if tag(client.send(method, "/notes/1"), f"the answer to {method} /notes/1") != seen:
            fail("a note has not changed, and its ETag has", call=f"{method} /notes/1")
    first = client.send("PUT", "/notes/1", {"title": "one", "body": "by the first"}, if_match=seen)
    evidence("the first editor saves", first.status)
    _is(first, 200, "If-Match held the present ETag")
    fresh = tag(first, "the answer to PUT /notes/1")
    if fresh == seen:
        fail("a note has changed, and its ETag has not", call=first.call)
    second = client.send("PUT", "/notes/1", {"title": "one", "body": "by the second"}, if_match=seen)
    evidence("the second editor saves", second.status)
    if second.status == 200:
        fail("two editors loaded the same note and saved it: the work of the first is gone, and nobody was told", call=second.call)
    _refused(client, second, 412, "If-Match held an ETag of before")
    _refused(client, client.send("DELETE", "/notes/1", if_match=seen), 412, "If-Match held an ETag of before")
    _refused(client, client.send("PUT", "/notes/1", TEA, if_match='"made-up"'), 412, "If-Match held an ETag that no note ever had")
    part = client.send("DELETE", "/notes/1", if_match=fresh[:-2])
    _refused(client, part, 412, "If-Match held the present ETag without its end")
    if tag(client.send("GET", "/notes/1"), "the answer to GET /notes/1") != fresh:
        fail("PUT answered with another ETag than the GET after it, and the note has not changed", call="GET /notes/1")
    client.send("PUT", "/notes/2", TEA)
    if tag(client.send("GET", "/notes/1"), "the answer to GET /notes/1") != fresh:
        fail("another note was changed, and the ETag of this one has changed, too", call="GET /notes/1")
    if made_with_hash(fresh, {"id": 1, "title": "one", "body": "by the first"}):
        fail("the ETag is made with hash(): it is another one in each process that serves the table", call="GET /notes/1", why="The hash of a str begins with a number that Python draws when it starts. hashlib has hashes that stay.")
    for note in ({"title": "a", "body": "bc"}, {"title": "ab", "body": "c"}, {"title": "ab"}, {"title": "abc"}, {"title": "ba"}):
        tags[tag(_is(client.send("PUT", "/notes/1", note), 200, "a PUT without If-Match"), "the answer to PUT /notes/1")] = note
    evidence("five states of a note, different ETags", len(tags))
    if len(tags) != 5:
        fail("a note has changed, and its ETag has not", call="PUT /notes/1")
    last = tag(client.send("GET", "/notes/2"), "the answer to GET /notes/2")
    _is(client.send("DELETE", "/notes/2", if_match=last), 204, "If-Match held the present ETag")
    _refused(client, client.send("PUT", "/notes/2", TEA, if_match=last), 404, "the note had been deleted")


# --- how it is observed ------------------------------------------------------------------------


def _is(answer: Answer, status: int, words: str) -> Answer:
    if answer.status != status:
        fail(f"{words}, and the answer to {answer.call} is {answer.line or 'without a status'}, not {status}", call=answer.call)
    return answer


def _refused(client: Client, answer: Answer, status: int, words: str) -> None:
    """Hold an answer against a status 4xx, and see that nothing was written."""
    if answer.written:
        fail(f"{words}, and {answer.call.split(' ')[0]} wrote to the database", call=answer.call)
    _is(answer, status, words)


def _says(answer: Answer, wanted: Any, words: str) -> None:
    if (answer.header("Content-Type") or "").partition(";")[0].strip().lower() != "application/json":
        fail(f"the answer to {answer.call} has JSON in its body, and the Content-Type {answer.header('Content-Type')}", call=answer.call)
    expect(answer.data).because(words).equals(wanted)


def _lower(answer: Answer) -> list[tuple[str, str]]:
    return sorted((name.lower(), value) for name, value in answer.headers)

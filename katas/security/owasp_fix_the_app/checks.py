"""Checks for owasp_fix_the_app: honest users use the service, and attackers try what works against its first version."""

from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, why

SETTINGS: list[tuple[str, dict[str, Any]]] = [
    ("no settings at all", {}),
    ("one of each kind", {"theme": "dark", "zoom": 3, "scale": 1.5, "wide": True, "mail": False, "nick": None, "seen": [1, "two", [], {"three": None}], "empty": {}}),
    ("unusual texts", {"": "", "für Zoë": "a\nb\0c", "quote": "\"'\\", "class": "__reduce__", "1": "é\u2028", "big": 2**70, "minus": -0.5, "sum": 0.1 + 0.2, "tiny": 1e-300, "many": list(range(300))}),
]


@check
def honest_users_are_served(solution):
    """Honest users are served as before, whatever their documents are called.

    A service that refuses everything is safe as well. A name with two dots in it, a quote or a dash is no attack, and each character
    that is forbidden is somebody's document that is lost.
    """
    for linked in (False, True):
        world, service = _service(solution, linked)
        if linked:
            why("`root` is a link here, as it often is where disks are swapped. If only the file is resolved, it seems to lie somewhere else than its folder.")
        for path in fixtures.ODD_NAMES:
            expect(_got(solution, service, "ann", "ann", path)).because(f"ann did not get her own document {path!r}" + (", where root is a link" if linked else "")).at(solution.Documents).equals(fixtures.text("ann", path))
    evidence("documents that ann could read", len(fixtures.ODD_NAMES))
    world, service = _service(solution)

    why("Shared documents are read by friends, pages made of them, and documents change.")
    for path in ("letter.txt", "it's mine.txt", "link.txt"):
        called(service.share, "ann", path, "bob")
    for path, wanted in (("letter.txt", "letter.txt"), ("it's mine.txt", "it's mine.txt"), ("link.txt", "plans/march.txt")):
        expect(_got(solution, service, "bob", "ann", path)).because(f"ann shared {path!r} with bob, and he did not get it").at(solution.Documents).equals(fixtures.text("ann", wanted))
    called(service.share, "ann", "letter.txt", "anna")
    expect(_got(solution, service, "bob", "ann", "letter.txt")).because("ann shared her letter with a second friend, and the first one did not get it any more").at(solution.Documents).equals(fixtures.text("ann", "letter.txt"))
    for path, data in (("photo.bin", b"\xff\x00\r\n\x1a\r"), ("empty.txt", b""), ("large.txt", b"0123456789" * 20_000)):
        (Path(world.root) / "ann" / path).write_bytes(data)
        expect(_got(solution, service, "ann", "ann", path)).because(f"the document {path!r} came back with other bytes").at(solution.Documents).equals(data)
    world.write("ann", "new.txt")
    expect(_got(solution, service, "ann", "ann", "new.txt")).because("ann did not get a document that was added later").at(solution.Documents).equals(fixtures.text("ann", "new.txt"))
    expect(_got(solution, service, "ann", "".join(["a", "nn"]), "letter.txt")).because("ann did not get her own letter").at(solution.Documents).equals(fixtures.text("ann", "letter.txt"))
    page = _page(solution, service, "bob", "ann", "letter.txt", "March")
    evidence("run was given", world.command, exact=False)
    evidence("a page of a shared document", page, exact=False)
    expect(page).because("bob made a page of a document that ann shared with him, and did not get the page that paint makes of it").at(solution.Documents).equals(
        "<h1>March</h1>" + fixtures.text("ann", "letter.txt").decode()
    )


@check(after=honest_users_are_served)
def documents_stay_with_their_users(solution):
    """Nobody reads a document that is neither theirs nor shared with them.

    To be logged in is not to be allowed. Every door to the documents has to ask, the side door that makes web pages included.
    """
    world, service = _service(solution)
    called(service.share, "ann", "letter.txt", "bob")
    _see_it_work(solution, service)
    called(service.share, "mallory", "letter.txt", "mallory")
    called(service.share, "mallory", "letter.txt", "ann")
    called(service.share, "bob", "secret.txt", "ann")
    attacks = [
        ("another user's document", "mallory", "ann", "letter.txt"),
        ("a document with the name of a shared one, of another user", "bob", "anna", "letter.txt"),
        ("a document beside a shared one", "bob", "ann", "plans/march.txt"),
        ("the owner's other document, by way of the shared one", "bob", "ann", "letter.txt/../plans/march.txt"),
        ("a document that was shared with somebody else", "mallory", "bob", "secret.txt"),
        ("a document of one to whom one shared something", "mallory", "ann", "letter.txt"),
        ("a document of a user whose name begins alike", "ann", "anna", "letter.txt"),
        ("another user's folder, as a detour from the own one", "mallory", "mallory/../ann", "letter.txt"),
        ("another user's folder, with a dot before it", "mallory", "./ann", "letter.txt"),
        ("an owner that is no name", "mallory", "", "ann/letter.txt"),
        ("a document of the same name, in a folder of the same owner", "bob", "ann", "plans/letter.txt"),
        ("a document whose owner and path together spell a shared one", "bob", "an", "nletter.txt"),
        ("another one whose owner and path together spell a shared one", "bob", "annl", "etter.txt"),
        ("a user whose name differs in a capital letter", "Ann", "ann", "letter.txt"),
    ]
    _attack(solution, world, service, attacks)
    why("Each service keeps its own shares. A table that stands in the class, or in a default value, belongs to all of them.")
    other = called(solution.Documents, world.root, world.run)
    _attack(solution, world, other, [("what was shared in another Documents", "bob", "ann", "letter.txt")], label="attacks that got in by another service")


@check(after=honest_users_are_served)
def no_path_leaves_the_folder(solution):
    """No path leads out of the owner's folder: not by dots, not by a link, not from the root.

    Where a path leads is decided by the file system, after it has followed every link. So let it do that first, and then ask whether the
    result lies in the folder: as a path, not as a text that begins alike.
    """
    for linked in (False, True):
        world, service = _service(solution, linked)
        _see_it_work(solution, service)
        root = world.root
        own = [
            ("two dots", "../ann/letter.txt"),
            ("two dots after a folder that exists", "plans/../../ann/letter.txt"),
            ("dots that are left when ../ is taken out", "....//ann/letter.txt"),
            ("the same once more", "..././ann/letter.txt"),
            ("dots up to the root and beyond", "../../keys.txt"),
            ("more dots than there are folders", "../" * 40 + root.strip("/") + "/ann/letter.txt"),
            ("an absolute path", f"{root}/ann/letter.txt"),
            ("an absolute path with two slashes", f"/{root}/ann/letter.txt"),
            ("an absolute path to the server's keys", str(world.base / "disk" / "keys.txt")),
            ("a link to another user's document", "innocent.txt"),
            ("a link to a link", "second.txt"),
            ("a document behind a link to a folder", "box/plans/march.txt"),
            ("a link that is an absolute path", "key"),
        ]
        attacks = [(words, "mallory", "mallory", path) for words, path in own]
        attacks += [("a folder whose name begins alike", "ann", "ann", "../anna/letter.txt"), ("a folder whose name begins alike, with a dash", "ann", "ann", "../ann-old/letter.txt")]
        for path in ("../ann/letter.txt", "innocent.txt", f"{root}/ann/letter.txt"):
            try:
                called(service.share, "mallory", path, "bob")
            except solution.NotFound:
                pass  # refused at once is fine
        attacks += [
            ("two dots, shared with a friend", "bob", "mallory", "../ann/letter.txt"), ("a link, shared with a friend", "bob", "mallory", "innocent.txt"),
            ("an absolute path, shared with a friend", "bob", "mallory", f"{root}/ann/letter.txt"),
        ]
        _attack(solution, world, service, attacks, "root is a link; " if linked else "")

    why("What is not there is refused like what is not allowed. An exception of another kind becomes a 500, and somebody is called out of bed.")
    world, service = _service(solution)
    _attack(solution, world, service, [
        ("a document that does not exist", "ann", "ann", "not there.txt"), ("a folder", "ann", "ann", "plans"), ("the user's own folder", "ann", "ann", "."), ("an empty path", "ann", "ann", ""),
        ("a link to nothing", "mallory", "mallory", "nowhere"), ("a path through a document", "ann", "ann", "letter.txt/letter.txt"),
        ("a user without a folder", "zoe", "zoe", "letter.txt"), ("a path with a null character", "ann", "ann", "letter.txt\0"),
        ("a link that leads to itself", "mallory", "mallory", "loop"), ("a name of 300 characters", "ann", "ann", "x" * 300),
    ], label="answers where there is no document")

    why("A path may go a detour, and a link may lead to another document of the same folder. Where it ends is what counts.")
    for path, wanted in (("plans/../letter.txt", "letter.txt"), ("./plans//march.txt", "plans/march.txt"), ("link.txt", "plans/march.txt"), ("to-plans/march.txt", "plans/march.txt"), ("absolute link.txt", "letter.txt"), ("deep/../march.txt", "plans/march.txt")):
        expect(_got(solution, service, "ann", "ann", path)).because(f"ann did not get her own document by way of {path!r}").at(solution.Documents).equals(fixtures.text("ann", wanted))
    evidence("detours and links inside of the folder", "served")


@check(after=honest_users_are_served)
def titles_are_no_commands(solution):
    """A title is a title: no shell reads it, and paint does not take it for an option.

    Two interpreters stand behind this line. The shell is gone if `run` gets a list. The program's own options are not: for it a title that
    begins with a dash is an option, unless `--` stands before it.
    """
    world, service = _service(solution)
    _see_it_work(solution, service)
    titles = [
        "", "long " * 1000, "March & April", "it's", 'the "best" of', "$HOME", "5 > 3; 3 < 5", "back\\slash", "a\nb", "*", "~", "für Zoë", "  two  spaces ", "#1", "%s", "{title}",
        "`touch marker`", "$(touch marker)", "; touch marker", "'; touch marker; '", '"; touch marker; "', "| touch marker", "&& touch marker", "\ntouch marker\n", "\\\"; touch marker; \"", "'$(touch marker)'", "> marker",
        "-", "--", "---", "-5 degrees", "-- a draft", "-h", "-omarker", "-o", "--out=marker", "-o marker",
    ]
    requests = [(f"the title {title!r}", "letter.txt", title) for title in titles]
    requests[1:1] = [(f"the document {path!r}", path, "") for path in fixtures.ODD_NAMES]
    started = written = changed = ""
    lost: list[str] = []
    for what, path, title in requests:
        call = f"service.page('ann', 'ann', {path!r}, {title!r})"
        page = _page(solution, service, "ann", "ann", path, title)
        started = started or (call if world.started else "")
        written = written or (call if world.written else "")
        if page != f"<h1>{title}</h1>{fixtures.text('ann', path).decode()}":
            lost.append(what)
            changed = changed or call
    evidence("other programs that were started", ", ".join(dict.fromkeys(world.started)) or "none")
    evidence("files that -o has written", ", ".join(dict.fromkeys(world.written)) or "none")
    evidence("titles and names that did not arrive as they are", len(lost) or "none")
    if started:
        fail(f"a request started another program: {world.started[0]}", call=started, place=solution.Documents)
    if written:
        fail(f"a title was taken for the option -o, and the page went to the file {world.written[0]!r}", call=written, place=solution.Documents)
    if lost:
        fail(f"{lost[0]} did not arrive in the page as it is", call=changed, place=solution.Documents)


@check
def backups_are_data(solution):
    """A backup is data: nothing that an upload names is run.

    A pickle is a little program. It says which function to call with which arguments, and `pickle.loads` calls it before anybody has
    looked at the result. A format that can only hold data has no such words.
    """
    for words, settings in SETTINGS:
        kept = called(solution.backup, settings)
        if not isinstance(kept, bytes):
            fail(f"backup returned {'nothing' if kept is None else f'an object of type {type(kept).__name__}'} and not bytes", call="backup(settings)", place=solution.backup)
        expect(called(solution.restore, kept)).because(f"{words}: a backup came back as other settings").at(solution.restore).equals(settings)
    evidence("honest backups that came back", len(SETTINGS))
    why("Another server restores the backup, or this one after a restart. All that it has of the settings is in the bytes.")
    long = "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(32))
    settings = {"note": long, "list": [1]}
    kept = called(solution.backup, settings)
    settings["list"].append(2)
    expect(called(solution.restore, kept)).because("settings were changed after their backup was made, and the backup came back with the change").at(solution.restore).equals({"note": long, "list": [1]})
    if len(kept) < len(long) // 2:
        fail(f"a backup of a random text of {len(long)} characters has {len(kept)} bytes: the text is not in it, and no other process could restore it", call="backup(settings)", place=solution.backup)
    why("A backup is restored after a restart, or by another server. A key that is drawn anew at each start is gone by then.")
    restarted = _imported_again(solution)
    for words, settings in SETTINGS:
        try:
            again = restarted["restore"](solution.backup(settings))
        except Exception as problem:
            again = f"{type(problem).__name__}: {problem}"
        expect(again).because(f"{words}: after a restart, a backup did not come back as the same settings").at(solution.restore).equals(settings)
    evidence("backups that came back after a restart", len(SETTINGS))
    folder = fixtures.World().base
    ran: list[str] = []
    others: list[tuple[str, str, Any]] = []
    for number, (words, data) in enumerate(fixtures.loaded_weapons(str(folder / "MARKER"))):
        marker = str(folder / f"marker{number}")
        data = dict(fixtures.loaded_weapons(marker))[words]
        ended, place = _restored(solution, data)
        if os.path.exists(marker):
            ran.append(words)
        elif ended != "ValueError" and words != "a dict with a class's name in it":
            others.append((words, ended, place))
    evidence("uploads that ran code", "\n".join(ran) or "none")
    if ran:
        fail(f"an upload was restored, and code in it wrote a file: {ran[0]}", call="restore(uploaded)", place=solution.restore)
    why("Bytes that are no backup are an ordinary mistake of a user. `restore` says so with one exception, and hands on nothing that is no dict of settings.")
    whole = solution.backup({"theme": "dark", "zoom": 3})
    for words, data in (
        ("nothing", b""), ("a dict with bytes in it that are no text", b'{"theme": "\xff"}'), ("half a backup", whole[: len(whole) // 2]), ("bytes that are no text", b"\xff\xfe\x00\x81"), ("a list", b"[1, 2]"), ("a number", b"7"), ("nothing at all, as JSON", b"null"),
        ("an empty list", b"[]"), ("a text", b'"dark"'), ("plain words", b"theme = dark"), ("a pickle of a list", pickle.dumps([1, 2])),
    ):
        ended, place = _restored(solution, data)
        if ended != "ValueError":
            others.append((words, ended, place))
    for words, ended, place in others:
        fail(f"bytes that are not a backup: {words}, and restore {ended}", call="restore(uploaded)", place=place or solution.restore)


@check(after=documents_stay_with_their_users, stretch=True)
def refusals_tell_nothing(solution):
    """Every refusal says the same, and nothing about the server.

    An error page that names a path tells where to go next. And two different refusals, for what is not there and what is not yours, tell
    which documents exist. The details belong in the log.
    """
    world, service = _service(solution)
    _see_it_work(solution, service)
    told: dict[str, Any] = {}
    for words, user, owner, path in (
        ("missing", "ann", "ann", "not there.txt"), ("a folder", "ann", "ann", "plans"), ("outside", "mallory", "mallory", "../ann/letter.txt"), ("foreign", "mallory", "ann", "letter.txt"),
        ("foreign and missing", "mallory", "ann", "not there.txt"), ("a user without a folder", "mallory", "zed", "letter.txt"), ("a null character", "ann", "ann", "letter.txt\0"),
    ):
        for call, f in ((f"service.read({user!r}, {owner!r}, {path!r})", lambda: service.read(user, owner, path)), (f"service.page({user!r}, {owner!r}, {path!r}, 'March')", lambda: service.page(user, owner, path, "March"))):
            try:
                f()
            except solution.NotFound as problem:
                args = told[words] = tuple(problem.args)
            else:
                fail(f"{words}: nothing was raised", call=call, place=solution.Documents)
            text = " ".join(map(str, args))
            for secret, what in ((world.root, "the server's folders"), (str(world.base), "the server's folders"), (path, "the path"), (owner, "the owner")):
                if secret in text and (what != "the owner" or owner != "ann"):
                    evidence("what it says", text, exact=False)
                    fail(f"a refusal names {what}", call=call, place=solution.Documents)
            if args != told["missing"]:
                evidence("what they say", f"{told['missing']}\n{args}", exact=False)
                fail(f"two refusals differ: a document that is missing, and {words}", call=call, place=solution.Documents)
    evidence("refusals that say the same", len(told))


# --- how it is observed ----------------------------------------------------------------------


def _service(solution: Any, linked: bool = False) -> tuple[fixtures.World, Any]:
    world = fixtures.World(linked)
    return world, called(solution.Documents, world.root, world.run)


def _got(solution: Any, service: Any, user: str, owner: str, path: str) -> Any:
    """What an honest user reads."""
    call = f"service.read({user!r}, {owner!r}, {path!r})"
    try:
        return called(service.read, user, owner, path)
    except solution.NotFound:
        fail(f"{user} may read the document {path!r} of {owner}, and was refused", call=call, place=solution.Documents)


def _page(solution: Any, service: Any, user: str, owner: str, path: str, title: str) -> Any:
    try:
        return called(service.page, user, owner, path, title)
    except solution.NotFound:
        fail(f"{user} may read the document {path!r} of {owner}, and was refused a page of it", call=f"service.page({user!r}, {owner!r}, {path!r}, {title!r})", place=solution.Documents)


def _see_it_work(solution: Any, service: Any) -> None:
    """Nothing is shut out by a service that does nothing."""
    expect(_got(solution, service, "ann", "ann", "letter.txt")).because("ann did not get her own letter").at(solution.Documents).equals(fixtures.text("ann", "letter.txt"))
    expect(_page(solution, service, "ann", "ann", "letter.txt", "March")).because("ann did not get the page that paint makes of her own letter").at(solution.Documents).equals("<h1>March</h1>" + fixtures.text("ann", "letter.txt").decode())


def _attack(solution: Any, world: fixtures.World, service: Any, attacks: list[tuple[str, str, str, str]], when: str = "", label: str = "attacks that got in") -> None:
    """Try each of these by both doors, and hold the effects against what was to happen: a refusal, and nothing else."""
    stolen: list[tuple[str, str]] = []
    odd: list[tuple[str, str, Any]] = []
    for door, tail in (("read", ()), ("page", ("March",))):
        for words, user, owner, path in attacks:
            call = f"service.{door}({', '.join(map(repr, (user, owner, path, *tail)))})"
            runs, place = world.runs, None
            try:
                answer = getattr(service, door)(user, owner, path, *tail)
            except solution.NotFound:
                ended = ""
            except Exception as problem:
                ended, place = f"raised {type(problem).__name__}", raised_at(problem)
            else:
                shown = answer if isinstance(answer, bytes) else str(answer).encode()
                if b"document " in shown:
                    stolen.append((f"{door}: {when}{words}", call))
                    continue
                ended = "raised nothing"
            if ended:
                odd.append((f"{door}: {when}{words}, and it {ended}", call, place))
            elif world.runs > runs:
                odd.append((f"{door}: {when}{words}: it was refused after the program had been run", call, None))
    evidence(f"{label}{', root is a link' if when else ''}", "\n".join(words for words, _ in stolen) or "none")
    if stolen:
        what = "to somebody who may not read it" if label.startswith("attacks") else "where NotFound was to be raised"
        fail(f"a document was served {what}. {stolen[0][0]}", call=stolen[0][1], place=_door(service, stolen[0][0]))
    for words, call, place in odd:
        fail(f"NotFound was to be raised. {words}", call=call, place=place or _door(service, words))


def _door(service: Any, words: str) -> Any:
    return service.page if words.startswith("page") else service.read


def _imported_again(solution: Any) -> dict[str, Any]:
    """What the names of the submission are in a process that has just started."""
    names = solution.restore.__globals__
    fresh = {"__name__": names["__name__"], "__file__": names.get("__file__")}
    exec(compile(Path(names["__file__"]).read_text(), names["__file__"], "exec"), fresh)
    return fresh


def _restored(solution: Any, data: bytes) -> tuple[str, Any]:
    """How `restore` ended."""
    try:
        solution.restore(data)
    except ValueError:
        return "ValueError", None
    except Exception as problem:
        return f"raised {type(problem).__name__}", raised_at(problem)
    return "raised nothing", None

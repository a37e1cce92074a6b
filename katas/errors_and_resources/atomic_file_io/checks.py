"""Checks for atomic_file_io: what is in the file at any moment, and what is asked of the operating system."""

from __future__ import annotations

import os
import stat
from typing import Any

import fixtures
from fixtures import NEW, OLD, Scene, arrived
from katabook import called, check, evidence, expect, fail, raised_at, why


@check
def text_comes_back_as_it_went_in(solution):
    """What is saved is in the file byte for byte, and what is loaded is what the file holds.

    In text mode Python translates line ends: reading turns "\\r\\n" into "\\n". A file that was only loaded and saved is another one
    then, and every line shows up in the next diff. `newline=""` leaves them alone, and so does binary mode.
    """
    for words, text in (
        ("a text with \\n", "Zoë\nAnn\n"),
        ("a text with \\r\\n", "Zoë\r\nAnn\r\n"),
        ("a text with \\r", "a\rb"),
        ("an empty text", ""),
        ("a text with 日本 and 🍵", "日本 🍵"),
        ("a text with spaces around it", " \n a \n\n"),
        ("a text that begins with U+FEFF", "\ufeffa"),
        ("a text with e and U+0308", "Zoe\u0308"),
    ):
        for old in (OLD, None):
            scene = Scene(old)
            _saved(scene, scene.save(solution, text, path=str(scene.target) if old is None else scene.target), solution)
            found = scene.content()
            if found is None:
                fail(f"{words} was saved, and there is no such file", call="save_text(path, text)", place=solution.save_text)
            expect(found).because(f"{words} was saved, and the file holds other bytes").at(solution.save_text).equals(text.encode())
        loaded = called(solution.load_text, scene.target)
        if isinstance(loaded, str) and loaded != text and loaded == text.replace("\r\n", "\n").replace("\r", "\n"):
            evidence(f"{words}; loaded", loaded)
            fail(f"{words} was loaded, and its line ends have become \\n", call="load_text(path)", place=solution.load_text)
        expect(loaded).because(f"{words} was loaded, and another text came back").at(solution.load_text).equals(text)
        evidence(words, text.encode())
    why("An error handler such as `errors=\"ignore\"` loses bytes without a word. The caller has to hear that the file is not what it should be.")
    scene = Scene()
    scene.target.write_bytes(b"Zo\xeb\n")
    try:
        loaded = called(solution.load_text, str(scene.target))
    except UnicodeDecodeError:
        evidence(r"load_text of b'Zo\xeb\n', which is not UTF-8", "UnicodeDecodeError")
    else:
        fail(f"the file holds b'Zo\\xeb\\n', which is not UTF-8, and load_text returned {loaded!r}", call="load_text(path)", place=solution.load_text)


@check
def the_encoding_does_not_depend_on_the_machine(solution):
    """Files are UTF-8, also on a machine whose default encoding is another one.

    Without `encoding=…`, `open` asks the machine's locale (up to Python 3.14, outside of UTF-8 mode). It works on your laptop, and the first accented name
    ends the export on the server.
    """
    with fixtures.ascii_machine(solution):
        scene = Scene()
        raised = scene.save(solution, "Zoë")
        evidence("saved where the default encoding is ASCII", f"raised {type(raised).__name__}" if raised is not None else scene.content())
        if isinstance(raised, UnicodeError):
            fail("on a machine whose default encoding is ASCII, 'Zoë' could not be saved", call="save_text(path, 'Zoë')", place=raised_at(raised) or solution.save_text)
        _saved(scene, raised, solution)
        expect(scene.content()).because("on a machine whose default encoding is ASCII, other bytes were saved").at(solution.save_text).equals("Zoë".encode())
        try:
            loaded = called(solution.load_text, scene.target)
        except UnicodeError as problem:
            evidence("loaded where the default encoding is ASCII", f"raised {type(problem).__name__}")
            fail("on a machine whose default encoding is ASCII, 'Zoë' could not be loaded", call="load_text(path)", place=raised_at(problem) or solution.load_text)
        evidence("loaded where the default encoding is ASCII", loaded)
        expect(loaded).because("on a machine whose default encoding is ASCII, another text was loaded").at(solution.load_text).equals("Zoë")


@check
def a_reader_finds_the_old_content_or_the_new(solution):
    """At each moment the file is complete: the old content or the new, never empty, and never missing.

    `open(path, "w")` empties the file at once, and until the last byte is written everybody reads a part. Removing it before the rename leaves a
    moment without a file. `os.replace` has no moment in between.
    """
    for words, old in (("a file is replaced", OLD), ("a file is made", None)):
        scene = Scene(old)
        raised = scene.save(solution)
        scene.show(words)
        _saved(scene, raised, solution)
        if scene.opened_the_target:
            fail(f"{words}, and the file itself was opened for writing: whoever reads it now finds a part of it", place=solution.save_text)
        if scene.reader_found is not None:
            fail(f"{words}, and for a moment a reader finds {scene.reader_found}", place=solution.save_text)
        expect(scene.content()).because(f"{words}, and its content is not the new one").at(solution.save_text).equals(NEW.encode())
        if scene.litter():
            fail(f"{words}, and {len(scene.litter())} more file{'s' if len(scene.litter()) > 1 else ''} stayed in the directory", place=solution.save_text)
        if not scene.renamed:
            fail(f"{words}, and no other file took its place", place=solution.save_text)


@check(after=a_reader_finds_the_old_content_or_the_new)
def the_content_is_on_the_disk_before_the_name(solution):
    """All of the new content is passed to `os.fsync` before the temporary file takes the place of the old one.

    The operating system may write the new name to the disk before the new content. After a power cut in between the file is there, with the
    right name and without its content. `fsync` waits for the disk, and it can only wait for what `flush` has handed over.
    """
    for words, old in (("a file is replaced", OLD), ("a file is made", None)):
        scene = Scene(old)
        _saved(scene, scene.save(solution), solution)
        scene.show(words)
        if scene.unsynced is not None:
            fail(f"the temporary file took the place of the old one, and {scene.unsynced}", place=solution.save_text)


@check(after=a_reader_finds_the_old_content_or_the_new)
def a_failed_save_changes_nothing(solution):
    """If anything fails before the rename, the file is what it was, and the temporary file is gone.

    Nothing has to be put back, since the file has not been touched. What has to be done on each path is to remove the temporary file, and to let the
    exception go on.
    """
    for old in (OLD, None):
        for words, step, error in (
            ("the disk is full after 0 bytes", 0, OSError),
            ("the disk is full after 100 bytes", 100, OSError),
            ("the text cannot be encoded", "text", UnicodeEncodeError),
            ("fsync raises an OSError", "fsync", OSError("input/output error")),
            ("the rename raises an OSError", "rename", OSError("operation not permitted")),
            ("Ctrl-C is pressed during fsync", "fsync", KeyboardInterrupt()),
            ("Ctrl-C is pressed during the rename", "rename", KeyboardInterrupt()),
        ):
            scene = Scene(old)
            if isinstance(step, int):
                with fixtures.full_disk(step):
                    raised = scene.save(solution)
            else:
                raised = scene.save(solution, "Zo\ud800" if step == "text" else NEW, (step, error) if isinstance(error, BaseException) else None)
            if step == "fsync" and not any(line.startswith("fsync") for line in scene.steps):
                continue  # the subject of another check
            state = "as it was" if scene.content() == scene.old else "gone" if scene.content() is None else "another one"
            litter = len(scene.litter())
            if old is not None:
                evidence(words, f"file {state}, {litter or 'no'} temporary file{'s' if litter > 1 else ''} left")
            if "Ctrl-C" in words:
                why(
                    "Ctrl-C is a `KeyboardInterrupt`, which is not a subclass of `Exception`. Clean-up that lets the exception go on belongs into a `finally` or an "
                    "`except BaseException`."
                )
            elif step == "rename":
                why("Where a rename fails, `shutil.move` copies the content into the file that others are reading. `os.replace` raises, and leaves both files alone.")
            else:
                why("The file has not been touched yet. What is left to do is to remove the temporary file, and to let the exception go on.")
            where = words if old is not None else f"no file is there, and {words}"
            if scene.content() != scene.old:
                fail(f"{where}: the file is {state} now", place=solution.save_text)
            arrived(raised, error, where, solution.save_text)
            if litter:
                fail(f"{where}: the temporary file stayed in the directory", place=solution.save_text)


@check(after=a_reader_finds_the_old_content_or_the_new)
def the_temporary_file_is_in_nobodys_way(solution):
    """The temporary file is made next to the file, under a name that nobody has.

    A rename is a single step only within one file system, and `/tmp` is often another one. A name such as `notes.txt.tmp` may belong to somebody: to
    another process that saves the same file at this moment, for instance.
    """
    scene = Scene(neighbours=True)
    raised = scene.save(solution)
    scene.show("a file with many neighbours is replaced")
    _nobody_hurt(scene, raised, solution)
    if scene.elsewhere:
        fail("the temporary file was made in another directory than the file", place=solution.save_text)
    expect(scene.content()).because("a file with many neighbours was saved, and its content is not the new one").at(solution.save_text).equals(NEW.encode())
    taken = set(scene.temporary)
    scene.move_in(taken)
    raised = scene.save(solution, "newer")
    evidence("saved again, where the name of that temporary file belongs to somebody", "that file was changed" if set(scene.hurt()) & taken else "that file is as it was")
    _nobody_hurt(scene, raised, solution, taken)
    scene = Scene()
    os.chdir(scene.directory)
    _saved(scene, scene.save(solution, path="notes.txt"), solution)
    scene.show("a file in the current directory, save_text('notes.txt', text)")
    if scene.elsewhere:
        fail("save_text('notes.txt', text) made the temporary file in another directory than the current one", place=solution.save_text)
    expect(scene.content()).because("save_text('notes.txt', text) was called in the directory of the file, and its content is not the new one").at(solution.save_text).equals(NEW.encode())


@check(after=text_comes_back_as_it_went_in)
def no_file_is_left_open(solution):
    """Neither function leaves a file open, also when it fails.

    A `with` block closes its file on every path. `open(path).read()` leaves that to the garbage collector: in CPython soon, but not while an exception's
    traceback holds on to it, and a process may have only so many open files.
    """
    for words, function, kind in (
        ("save_text", lambda: Scene().save(solution), solution.save_text),
        ("save_text with a failing fsync", lambda: Scene().save(solution, NEW, ("fsync", OSError("input/output error"))), solution.save_text),
        ("save_text with a failing rename", lambda: Scene().save(solution, NEW, ("rename", OSError("not permitted"))), solution.save_text),
        ("load_text", lambda: called(solution.load_text, Scene().target), solution.load_text),
        ("load_text of bytes that are not UTF-8", lambda: _undecodable(solution), solution.load_text),
    ):
        _, left = fixtures.without_leaks(function)
        evidence(words, "a file left open" if left is not None else "no file left open")
        if left is not None:
            fail(f"{words} has left a file to be closed by the garbage collector, or open", place=kind)


@check(after=a_reader_finds_the_old_content_or_the_new, stretch=True)
def permission_bits_are_kept(solution):
    """A file that existed keeps its permission bits, and a new one has the usual ones.

    The file that takes its place is another one, with bits of its own: `tempfile` makes files that only their owner can read, and the next reader gets a
    PermissionError.
    """
    for bits in (0o644, 0o600, 0o664, 0o755, 0o400):
        scene = Scene()
        os.chmod(scene.target, bits)
        _saved(scene, scene.save(solution), solution)
        found = stat.S_IMODE(os.stat(scene.target).st_mode)
        evidence(f"a file with the bits {bits:o}; afterwards", f"{found:o}")
        if found != bits:
            fail(f"the file had the bits {bits:o}, and after save_text it has {found:o}", place=solution.save_text)
    why("A new file is for the same readers as any other. What `open` makes has the bits 666 without those of the process's umask.")
    before = os.umask(0o022)
    try:
        for mask in (0o022, 0o027):
            os.umask(mask)
            scene = Scene(None)
            _saved(scene, scene.save(solution), solution)
            found = stat.S_IMODE(os.stat(scene.target).st_mode)
            evidence(f"a new file, with the umask {mask:03o}", f"{found:o}")
            if found != 0o666 & ~mask:
                fail(f"a new file has the bits {found:o}, and one that open makes has {0o666 & ~mask:o}", place=solution.save_text)
    finally:
        os.umask(before)


# --- how it is observed ----------------------------------------------------------------------


def _saved(scene: Scene, raised: BaseException | None, solution: Any) -> None:
    """`raised` is what came out of a save that should have gone well."""
    if raised is None:
        return
    if scene.renamed and isinstance(raised, OSError):
        evidence("it raised", f"{type(raised).__name__}: {raised}", exact=False)
        fail(f"the new content was in its place, and after that save_text raised {type(raised).__name__}", place=raised_at(raised) or solution.save_text)
    raise raised


def _nobody_hurt(scene: Scene, raised: BaseException | None, solution: Any, taken: set[str] = frozenset()) -> None:
    """The save went well, and no file of others was changed."""
    hurt = scene.hurt()
    if hurt:
        what = "removed" if not (scene.directory / hurt[0]).exists() else "changed"
        if hurt[0] in taken:
            fail(f"somebody else's file had the name that save_text gives to its temporary file, and save_text has {what} it", place=solution.save_text)
        fail(f"there was a file {hurt[0]} in the directory, and save_text has {what} it", place=solution.save_text)
    if isinstance(raised, FileExistsError):
        fail("a file of somebody else has the name that was meant for the temporary file, and save_text raised FileExistsError", place=raised_at(raised) or solution.save_text)
    _saved(scene, raised, solution)


def _undecodable(solution: Any) -> None:
    scene = Scene()
    scene.target.write_bytes(b"Zo\xeb\n")
    try:
        called(solution.load_text, scene.target)
    except UnicodeDecodeError:
        pass

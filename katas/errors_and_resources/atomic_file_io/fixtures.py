"""A directory with a file to replace, a record of what is asked of the operating system, and calls that fail."""

from __future__ import annotations

import builtins
import contextlib
import io
import os
import resource
import signal
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from katabook import Failed, called, evidence, fail, raised_at, resources

OLD = "the old notes of Zoë\r\n"
NEW = "the new notes of Zoë and Ann\r\n" * 40

#: Files of others, with names that temporary files have.
NEIGHBOURS = ("notes.txt.tmp", "notes.tmp", ".notes.txt.tmp", "notes.txt~", "notes.txt.bak", "notes.txt.new", "tmp", "temp.txt", ".other.tmp", "tmp_other")


class Scene:
    """A directory with `notes.txt`, and what is asked of the operating system about it while `saving`.

    steps: in words, in order.  reader_found: what was wrong at some moment for a reader of the file, None if nothing was.
    renamed: whether another file took its place.  unsynced: what was missing on the disk then, None if nothing was.
    elsewhere: whether that other file came from another directory.
    """

    def __init__(self, old: str | None = OLD, neighbours: bool = False) -> None:
        self.directory = Path(os.path.realpath(tempfile.mkdtemp()))
        self.target = self.directory / "notes.txt"
        self.old = None if old is None else old.encode()
        if self.old is not None:
            self.target.write_bytes(self.old)
        self.steps: list[str] = []
        self.reader_found: str | None = None
        self.renamed = False
        self.unsynced: str | None = None
        self.elsewhere = False
        self.opened_the_target = False
        self.temporary: set[str] = set()  # names of files beside it that were opened for writing
        self._neighbours = set(NEIGHBOURS if neighbours else ())
        self._synced: dict[tuple[int, int], int] = {}
        self._failing: tuple[str, BaseException] | None = None
        self.move_in(self._neighbours)

    def move_in(self, names: set[str]) -> None:
        """Make files of these names, which belong to others."""
        self._neighbours |= names
        for name in names:
            (self.directory / name).write_text(f"the neighbour {name}", encoding="utf-8")

    def hurt(self) -> list[str]:
        """Files of others that are no longer what they were."""
        return [n for n in sorted(self._neighbours) if not (self.directory / n).exists() or (self.directory / n).read_bytes() != f"the neighbour {n}".encode()]

    def save(self, solution: Any, text: str = NEW, failing: tuple[str, BaseException] | None = None, path: Any = None) -> BaseException | None:
        """Call `save_text`, and let the step of that name raise; what came out of it."""
        self._failing = failing
        with _watching(self, solution):
            try:
                called(solution.save_text, self.target if path is None else path, text)
            except Failed:
                raise
            except BaseException as problem:
                return problem
        return None

    def content(self) -> bytes | None:
        try:
            return self.target.read_bytes()
        except FileNotFoundError:
            return None

    def litter(self) -> list[str]:
        return sorted({entry.name for entry in self.directory.iterdir()} - {"notes.txt", *self._neighbours})

    def show(self, label: str) -> None:
        evidence(label, " · ".join(self.steps) or "nothing was asked of the operating system")

    # -- what happens ------------------------------------------------------------------------

    def on_open(self, path: Any, flags: int) -> None:
        if not flags & (os.O_WRONLY | os.O_RDWR):
            return
        if self._is_target(path):
            self.opened_the_target = True
            self._step(f"the file itself is opened for writing{', which empties it' if flags & os.O_TRUNC else ''}")
            return
        self._step(f"{self._who(path)} is opened for writing")
        if self._beside(path):
            self.temporary.add(os.path.basename(os.fsdecode(path)))

    def on_rename(self, source: Any, target: Any) -> None:
        self._look()
        if self._is_target(source):
            self._step(f"the file is renamed to {self._who(target)}")
            return
        if not self._is_target(target):
            return
        self._step(f"{self._who(source)} takes its place")
        if self._failing is not None and self._failing[0] == "rename":
            raise self._failing[1]
        self.renamed = True
        self.elsewhere = not self._beside(source)
        status = os.stat(source)
        synced = self._synced.get((status.st_dev, status.st_ino))
        if synced is None:
            self.unsynced = "os.fsync had not been called for it"
        elif synced < status.st_size:
            self.unsynced = f"os.fsync had been called when {synced} of its {status.st_size} bytes had been handed to the operating system"

    def on_remove(self, path: Any) -> None:
        self._look()
        self._step(f"{self._who(path)} is removed")

    def on_sync(self, descriptor: Any) -> None:
        self._look()
        status = os.fstat(descriptor if isinstance(descriptor, int) else descriptor.fileno())
        if stat.S_ISDIR(status.st_mode):
            self._step("fsync of the directory")
            return
        self._synced[status.st_dev, status.st_ino] = status.st_size
        self._step(f"fsync with {'all bytes' if status.st_size == len(NEW.encode()) else f'{status.st_size} bytes'} in the file")
        if self._failing is not None and self._failing[0] == "fsync":
            raise self._failing[1]

    def _look(self) -> None:
        """What a reader finds at this moment."""
        found = self.content()
        if self.reader_found is None and found not in (self.old, NEW.encode()):
            self.reader_found = "no file" if found is None else "an empty file" if not found else f"{len(found)} bytes that are neither the old content nor the new"

    def _step(self, words: str) -> None:
        self.steps.append(words)

    def _is_target(self, path: Any) -> bool:
        return os.path.abspath(os.fsdecode(path)) == str(self.target)

    def _beside(self, path: Any) -> bool:
        return os.path.realpath(os.path.dirname(os.path.abspath(os.fsdecode(path)))) == os.path.realpath(self.directory)

    def _who(self, path: Any) -> str:
        if self._is_target(path):
            return "the file itself"
        return "a file beside it" if self._beside(path) else "a file in another directory"


_scene: Scene | None = None
_hooked = False


def _hook(event: str, args: tuple[Any, ...]) -> None:
    global _scene
    if _scene is None or event not in ("open", "os.rename", "os.remove"):
        return
    scene, _scene = _scene, None  # looking at files is not to be recorded
    try:
        if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)):
            scene.on_open(args[0], args[2] if isinstance(args[2], int) else 0)
        elif event == "os.rename":
            scene.on_rename(args[0], args[1])
        elif event == "os.remove":
            scene.on_remove(args[0])
    finally:
        _scene = scene


@contextlib.contextmanager
def _watching(scene: Scene, solution: Any) -> Iterator[None]:
    global _scene, _hooked
    if not _hooked:
        sys.addaudithook(_hook)
        _hooked = True

    def watched(original: Callable[[Any], None]) -> Callable[[Any], None]:
        def fsync(fd: Any) -> None:
            global _scene
            active, _scene = _scene, None
            try:
                if active is not None:
                    active.on_sync(fd)
            finally:
                _scene = active
            original(fd)

        return fsync

    names = [name for name in ("fsync", "fdatasync") if hasattr(os, name)]
    with contextlib.ExitStack() as stack:
        for name in names:
            original = getattr(os, name)
            stack.enter_context(_standing_in(os, name, original, watched(original), solution))
        _scene = scene
        try:
            yield
        finally:
            _scene = None


@contextlib.contextmanager
def _standing_in(module: Any, name: str, original: Any, instead: Any, solution: Any) -> Iterator[None]:
    """`instead` in the place of a function, in its module and under every name that the submission gave it."""
    copies = [own for own, value in list(vars(solution).items()) if value is original]
    setattr(module, name, instead)
    for own in copies:
        setattr(solution, own, instead)
    try:
        yield
    finally:
        setattr(module, name, original)
        for own in copies:
            setattr(solution, own, original)


@contextlib.contextmanager
def full_disk(after: int) -> Iterator[None]:
    """No file can grow beyond so many bytes: the operating system refuses the rest with an OSError."""
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (after, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


@contextlib.contextmanager
def ascii_machine(solution: Any) -> Iterator[None]:
    """A machine whose default encoding is ASCII, as `open` sees it."""
    original = io.open

    def opened(file: Any, mode: str = "r", buffering: int = -1, encoding: Any = None, errors: Any = None, newline: Any = None, closefd: bool = True, opener: Any = None) -> Any:
        if "b" not in mode and encoding in (None, "locale"):
            encoding = "ascii"
        return original(file, mode, buffering, encoding, errors, newline, closefd, opener)

    with _standing_in(io, "open", original, opened, solution), _standing_in(builtins, "open", original, opened, solution):
        yield


def without_leaks(function: Callable[[], Any]) -> tuple[Any, str | None]:
    """What `function()` returns, and which file it has left open."""
    with resources.watch() as seen:
        answer = function()
    left = seen.of("file", "descriptor", "unclosed")
    return answer, str(left[0].place or "") if left else None


def arrived(raised: BaseException | None, error: BaseException | type[BaseException], words: str, place: Any) -> None:
    """`raised` has to be `error`, or of that class."""
    if raised is error or (isinstance(error, type) and isinstance(raised, error)):
        return
    if raised is None:
        fail(f"{words}, and save_text returned as if all were well", place=place)
    evidence("the caller got", f"{type(raised).__name__}: {raised}", exact=False)
    fail(f"{words}, and the caller got another exception", place=raised_at(raised) or place)

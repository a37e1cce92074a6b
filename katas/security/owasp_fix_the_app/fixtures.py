"""A root with the folders of a few users, and a `run` with a shell and the program paint in it.

Owns: what lies where, and what a command does. Nothing here starts a process.
"""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ODD_NAMES = (
    "letter.txt", "plans/march.txt", "plans/.hidden", "..notes.txt", "a..b.txt", "...", "-o.txt", "it's mine.txt", 'say "hello".txt', "$(touch marker).txt",
    "a; touch marker; b.txt", "%2e%2e", "~", "back\\slash.txt", "two\nlines.txt", "für Zoë.txt", " leading space", "CON", "....", "null", "$HOME", "*", "[a].txt", "Zoe\u0308.txt", "plans/inner/a.txt", "plans/letter.txt",
)
"""Names of documents of Ann's, all legal."""


def text(owner: str, path: str) -> bytes:
    """What a document holds."""
    return f"document {path!r} of {owner}".encode()


class World:
    """Folders of users below a root, secrets beside it, and everything that commands do."""

    def __init__(self, linked_root: bool = False) -> None:
        base = Path(tempfile.mkdtemp()).resolve()
        self.base = base
        real = base / "disk" / "srv"
        self.root = str(real)
        for path in ODD_NAMES:
            self.write("ann", path)
        for owner, path in (("bob", "letter.txt"), ("bob", "secret.txt"), ("anna", "letter.txt"), ("ann-old", "letter.txt"), ("mallory", "letter.txt"), ("mallory", "plans/mine.txt"), ("an", "nletter.txt"), ("annl", "etter.txt")):
            self.write(owner, path)
        (base / "disk" / "keys.txt").write_bytes(b"document keys of the server")
        for user, name, target in (
            ("ann", "link.txt", "plans/march.txt"), ("ann", "to-plans", "plans"), ("ann", "deep", "plans/inner"), ("ann", "absolute link.txt", str(real / "ann" / "letter.txt")),
            ("mallory", "innocent.txt", "../ann/letter.txt"), ("mallory", "box", "../ann"), ("mallory", "key", str(base / "disk" / "keys.txt")), ("mallory", "second.txt", "innocent.txt"),
            ("mallory", "nowhere", "not-there.txt"), ("mallory", "loop", "loop"),
        ):
            (real / user / name).symlink_to(target)
        if linked_root:
            (base / "linked").symlink_to(real)
            self.root = str(base / "linked")
        self.started: list[str] = []
        self.written: list[str] = []
        self.runs = 0
        self.command: Any = None

    def write(self, owner: str, path: str) -> None:
        file = Path(self.root) / owner / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text(owner, path))

    # -- commands --

    def run(self, command: Any) -> str:
        """Do what the operating system would do with this command, and return what it prints."""
        self.runs += 1
        self.command = command
        if isinstance(command, str):
            printed = ""
            for argv in _shell(command):
                printed += self._start(argv)
            return printed
        return self._start([os.fspath(part) for part in command])

    def _start(self, argv: list[str]) -> str:
        if not argv or argv[0] != "paint":
            self.started.append(" ".join(argv).replace(str(self.base), ""))
            return ""
        plain: list[str] = []
        rest = iter(argv[1:])
        for part in rest:
            if part == "--":
                plain.extend(rest)
            elif part.startswith("-o"):
                self.written.append((part[2:] or next(rest, "")).replace(str(self.base), ""))
            elif part.startswith("-") and part != "-":
                return f"paint: there is no option {part}"
            else:
                plain.append(part)
        if len(plain) != 2:
            return f"paint: wants TITLE FILE, and got {len(plain)} arguments"
        title, name = plain
        try:
            return f"<h1>{title}</h1>{Path(name).read_bytes().decode()}"
        except (OSError, ValueError):
            return f"paint: cannot read {name}"


def _shell(line: str) -> Iterator[list[str]]:
    """The commands that a POSIX shell starts for this line, in the order in which they begin: substitutions first."""
    commands: list[list[str]] = [[]]
    word: str | None = None
    at = 0

    def substitution(opener: int) -> int:
        """The place behind a substitution; what it runs is kept as a command of its own."""
        end = line.find("`" if line[opener] == "`" else ")", opener + 1)
        end = len(line) if end < 0 else end
        commands.insert(0, line[opener + (1 if line[opener] == "`" else 2) : end].split())
        return end + 1

    while at < len(line):
        letter = line[at]
        if letter == "'":
            end = line.find("'", at + 1)
            end = len(line) if end < 0 else end
            word, at = (word or "") + line[at + 1 : end], end + 1
        elif letter == '"':
            word, at = word or "", at + 1
            while at < len(line) and line[at] != '"':
                if line[at] == "\\" and line[at + 1 : at + 2] in ("$", "`", '"', "\\", "\n"):
                    word, at = word + line[at + 1], at + 2
                elif line[at] == "`" or line[at : at + 2] == "$(":
                    at = substitution(at)
                elif line[at] == "$" and line[at + 1 : at + 2].isalpha():
                    at += 1
                    while at < len(line) and line[at].isalnum():
                        at += 1
                else:
                    word, at = word + line[at], at + 1
            at += 1
        elif letter == "\\":
            word, at = (word or "") + line[at + 1 : at + 2], at + 2
        elif letter == "`" or line[at : at + 2] == "$(":
            word, at = word or "", substitution(at)
        elif letter in ";|&\n()<>" or letter.isspace():
            if word is not None:
                commands[-1].append(word)
                word = None
            if letter in ";|&\n()":
                commands.append([])
            elif letter in "<>":
                commands.append(["redirect"])
            at += 1
        else:
            word, at = (word or "") + letter, at + 1
    if word is not None:
        commands[-1].append(word)
    return (argv for argv in commands if argv)


# -- pickles that do something --


class _Calls:
    """An object whose pickle calls a function when it is loaded."""

    def __init__(self, function: Any, *args: Any) -> None:
        self._call = function, args

    def __reduce__(self) -> Any:
        return self._call


def loaded_weapons(marker: str) -> list[tuple[str, bytes]]:
    """Uploads that create the file `marker`, if something in them is run."""
    import builtins
    import functools
    import pathlib

    code = f"open({marker!r}, 'w').close()"
    expression = f"open({marker!r}, 'w')"
    return [
        ("a pickle that calls exec", pickle.dumps(_Calls(builtins.exec, code))),
        ("a pickle that calls eval, in text", pickle.dumps(_Calls(builtins.eval, expression), protocol=0)),
        ("a pickle that calls os.mkdir", pickle.dumps(_Calls(os.mkdir, marker))),
        ("a pickle that calls open", pickle.dumps({"theme": _Calls(builtins.open, marker, "w")})),
        ("a pickle that calls a method of pathlib", pickle.dumps([_Calls(pathlib.Path.touch, pathlib.PurePosixPath(marker)), _Calls(pathlib.Path.write_text, pathlib.Path(marker), "")])),
        ("a pickle that calls functools.reduce", pickle.dumps(_Calls(functools.reduce, builtins.open, (marker, "w")), protocol=2)),
        ("text that is an expression", expression.encode()),
        ("text that imports", f"__import__('io').open({marker!r}, 'w')".encode()),
        ("an expression in a dict", f"{{'theme': {expression}}}".encode()),
        ("an expression in JSON", f'{{"theme": {expression}}}'.encode()),
        ("a dict with a class's name in it", f'{{"__class__": "builtins.open", "__reduce__": ["builtins.open", ["{marker}", "w"]], "py/object": "builtins.open"}}'.encode()),
    ]

"""Bytes that are no text: other files, other encodings.

Owns: telling them by how they begin, what they declare and where decoding ends.
"""

from __future__ import annotations

import codecs
import re

from .scan import Finding

_SAVE = "save it as UTF-8 in your editor"

#: What else begins like this.
_MAGIC = (
    (b"PK\x03\x04", "a zip archive (Word and Excel documents are, too)"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document with formats (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"\x7fELF", "a program of this machine"),
    (b"SQLite format 3", "a database"),
)
_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")  # PEP 263


def no_text(source: bytes) -> Finding | None:
    for mark, encoding in _BOMS:
        if source.startswith(mark):
            return Finding(f"the file is saved as {encoding}, and Python reads UTF-8: {_SAVE}")
    for magic, what in _MAGIC:
        if source.startswith(magic):
            return Finding(f"this file is {what}, and not Python: hand in the .py file")
    if source[2:4] == b"\r\n" and b"\0" in source[:16]:
        return Finding("this file is bytecode that Python made (.pyc): hand in the .py file that it was made of")
    if b"\0" in source:
        return _nul(source)
    encoding, line = _declared(source)
    if source.startswith(codecs.BOM_UTF8) and (found := _against_its_mark(source)):
        return found
    try:
        is_of_text = codecs.lookup(encoding)._is_text_encoding
        if is_of_text:
            source.decode(encoding)
    except LookupError:
        sentence = f"line {line} says that the file is in the encoding {encoding!r}, which Python does not know: take this line out, and the file is read as UTF-8"
        return Finding(sentence, line)
    except UnicodeDecodeError as problem:
        return _undecodable(source, problem, encoding, line)
    if not is_of_text:  # such as hex
        return Finding(f"line {line} says that the file is in {encoding!r}, which is no encoding of text: take this line out, and the file is read as UTF-8", line)
    return None


def _against_its_mark(source: bytes) -> Finding | None:
    """For a file that begins as UTF-8 does, and names another encoding."""
    encoding, line = _cookie(source.removeprefix(codecs.BOM_UTF8))
    try:
        if not line or codecs.lookup(encoding).name == "utf-8":
            return None
    except LookupError:
        pass
    return Finding(f"line {line} says that the file is in {encoding!r}, and it is saved as UTF-8: take this line out", line)


def _nul(source: bytes) -> Finding:
    text = source.rstrip(b"\0")
    if b"\0" not in text and len(source) - len(text) > 1:
        after = text.rstrip().count(b"\n") + 1
        count = len(source) - len(text)
        if not text.strip():
            return Finding(f"the file holds nothing but {count:,} NUL characters (U+0000), as a crash leaves a file that was not saved yet: write it again, or take an older copy")
        return Finding(f"after line {after} the file goes on with {count:,} NUL characters (U+0000), as a crash leaves them: delete them, and see that nothing is missing", after)
    if source.count(0) * 4 > len(source):
        return Finding(f"the file looks like UTF-16, or like no text at all, and Python reads UTF-8: {_SAVE}")
    line = source[: source.index(0)].count(b"\n") + 1
    column = source.index(0) - (source.rfind(b"\n", 0, source.index(0)) + 1) + 1
    return Finding(f"line {line} has a NUL character (U+0000), which no Python file may have: delete it, or type the line again", line, column)


def _undecodable(source: bytes, problem: UnicodeDecodeError, encoding: str, declared: int) -> Finding:
    line = source[: problem.start].count(b"\n") + 1
    begins = source.rfind(b"\n", 0, problem.start) + 1
    column = len(source[begins : problem.start].decode("utf-8", "replace")) + 1
    byte = source[problem.start]
    if declared:
        said = f"line {line} has a byte (0x{byte:02X}) that is not {encoding}, the encoding that line {declared} names: take line {declared} out, and {_SAVE}"
        return Finding(said, line, column)
    likely = bytes([byte]).decode("cp1252", "replace")
    meant = f" (Latin-1 or Windows-1252, where it is `{likely}`)" if likely.isprintable() and likely != "\ufffd" else ""
    return Finding(f"line {line} has a byte (0x{byte:02X}) that is no UTF-8: the file was saved in another encoding{meant}: {_SAVE}", line, column)


def _declared(source: bytes) -> tuple[str, int]:
    """The encoding, and the line that names it; 0 if none does."""
    if source.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", 0
    return _cookie(source)


def _cookie(source: bytes) -> tuple[str, int]:
    """The same for a file without a mark at its beginning."""
    for number, line in enumerate(source.splitlines()[:2], 1):
        if found := _COOKIE.match(line):
            return found[1].decode("ascii", "replace"), number
        if line.strip() and not line.lstrip().startswith(b"#"):
            break
    return "utf-8", 0


def decoded(source: bytes) -> str:
    return source.decode(_declared(source)[0]).replace("\r\n", "\n").replace("\r", "\n")

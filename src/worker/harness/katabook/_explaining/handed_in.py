"""What is wrong with a file that is no Python module, in one sentence: the thing, its line, and the remedy.

Owns: bytes that are no text, and what editors, notebooks, web pages and merges leave in a file. Loaded only when a file
does not compile. Does not own: mistakes in the language itself (`grammar`), or telling anybody (`_running.submission`).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from . import grammar
from .grammar import Finding, Scan

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

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

#: What to type instead of characters that look like Python's.
_INSTEAD = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **{"…": "...", "×": "*", "·": "*", "÷": "/", "∕": "/", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "⇒": "->"},
    **{"。": ".", "｡": ".", "（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}", "，": ",", "、": ",", "：": ":", "；": ";", "＝": "="},
}
_FROM_NOTEBOOKS = "is for notebooks, and no Python"


def empty(source: bytes) -> dict[str, Any]:
    """The fields of the verdict on a file with nothing in it."""
    is_commented = source.removeprefix(codecs.BOM_UTF8).strip()
    only = "there is nothing but comments in it" if is_commented else "there is nothing in it"
    return {"outcome": "cannot_import", "message": f"the file is empty: {only}. Was it saved?"}


def explain(source: bytes, problem: BaseException) -> dict[str, Any]:
    """The fields of the verdict on a file whose compilation ended with `problem`."""
    name = type(problem).__name__
    fields: dict[str, Any] = {"outcome": "cannot_import", "exception": name}
    found = _no_text(source)
    if found is not None:
        text = source.decode("utf-8", "replace") if found.line else ""
        return {**fields, "message": found.sentence, **_location(text, found)}
    text = _decoded(source)
    syntax = problem if isinstance(problem, SyntaxError) else SyntaxError(str(problem))
    said = f"{name}: {syntax.msg}"
    scan = Scan(text)
    found = _left_over(text, scan, syntax) or _odd_character(scan, syntax) or grammar.explain(scan, syntax)
    if found is None:
        found = Finding(said, syntax.lineno or 0, syntax.offset or 0)
    elif found.own_words_help:
        found = found._replace(sentence=f"{found.sentence}\nPython says: {said}")
    return {**fields, "message": found.sentence, **_location(text, found)}


# -- bytes ----------------------------------------------------------------------------------------


def _no_text(source: bytes) -> Finding | None:
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


def _decoded(source: bytes) -> str:
    return source.decode(_declared(source)[0]).replace("\r\n", "\n").replace("\r", "\n")


# -- what other programs leave --------------------------------------------------------------------


def _left_over(text: str, scan: Scan, problem: SyntaxError) -> Finding | None:
    if found := _something_else(text, scan) or _conflict(scan):
        return found
    for number, line in enumerate(scan.code, 1):
        if found := _of_line(number, line, scan.lines[number - 1], scan.depth[number - 1]):
            return found
    line = problem.lineno or 0
    code = scan.code[line - 1] if 0 < line <= len(scan.code) else ""
    if found := re.search(r"=\s*([!%])\s*\w|^\s*(?:[\w.]+\?{1,2}|\?[\w.]+)\s*$", code):
        return Finding(f"line {line} {_FROM_NOTEBOOKS}: take it out, or hand in the notebook (.ipynb) itself", line, found.start() + 1)
    if re.match(_SHELL, code):
        return Finding(f"line {line} is a command for a shell, and no Python: take it out", line, len(code) - len(code.lstrip()) + 1)
    if re.match(r"\s*\.\.\.\s+\S", code):
        return Finding(f"line {line} begins with the prompt `...` of a session: take out the prompts, and the answers below them", line, 1)
    return None


#: What people type at a shell's prompt, where no Python can stand.
_SHELL = r"\s*(\$\s|(sudo\s+)?(pip3?|conda|python3?|py|git|cd|ls|mkdir|apt|apt-get|brew|npm)\s+[\w./~\"'-])"


def _something_else(text: str, scan: Scan) -> Finding | None:
    """What the whole file is, if it is no program."""
    head = text.lstrip()
    if head.startswith("{") and '"cells"' in text:
        return Finding("this is a notebook whose JSON is damaged: open it, save it again, and hand in that file")
    if head[:15].lower().startswith(("<!doctype html", "<html")):
        return Finding("this is a web page, and not Python: save the file itself (“raw”), not the page that shows it")
    if head.startswith("version https://git-lfs"):
        return Finding("this is what Git LFS keeps in the place of a file: `git lfs pull` fetches the file itself")
    lines = [line for line in scan.lines if line.strip()]
    if len(lines) == 1 and re.match(r"https?://\S+$", lines[0].strip()):
        return Finding("this is the address of a file, and not the file: hand in what is there")
    if any(re.match(r"@@ -\d+(,\d+)? \+\d+(,\d+)? @@", line) for line in scan.lines):
        return Finding("this is a patch, the difference of two files, and not Python: hand in the file itself")
    if len(lines) > 1 and all(re.match(rf"\s*{n}\b", line) for n, line in enumerate(scan.lines, 1) if line.strip()):
        return Finding("every line begins with its number, as pages and books show code: take the numbers out", 1, 1)
    return None


def _conflict(scan: Scan) -> Finding | None:
    """The marks of a merge conflict. They cut texts in two as well, so that they are looked for there."""
    sure = [n for n, line in enumerate(scan.lines, 1) if re.match(r"\s*(<{7}|>{7}|\|{7})( |$)", line)]
    middle = [n for n, line in enumerate(scan.lines if sure else scan.code, 1) if re.match(r"\s*={7}\s*$", line)]
    marks = sorted(sure + middle)
    if not marks:
        return None
    first = marks[0]
    column = len(scan.lines[first - 1]) - len(scan.lines[first - 1].lstrip()) + 1
    if len(marks) == 1:
        return Finding(f"line {first} is a mark that a merge conflict left: delete it, and see that one version is there", first, column)
    return Finding(f"line {first} is the mark of a merge conflict: keep one of the versions, and delete the marks ({_listed(marks)})", first, column)


def _of_line(number: int, code: str, line: str, depth: int) -> Finding | None:
    """What one line says that belongs elsewhere. depth: of the brackets that are open where it begins."""
    begins = len(code) - len(code.lstrip()) + 1
    said = line.strip()
    if re.match(r"```|~~~", code):
        return Finding(f"line {number} is a fence of Markdown (“{said[:12]}”), from a text about code: take such lines out", number, begins)
    if prompt := re.match(r"\s*(>>>|\.\.\.:)", code):
        return Finding(f"line {number} begins with the prompt `{prompt[1]}` of a session: take out the prompts, and the answers below them", number, begins)
    if re.match(r"\s*(In|Out) ?\[\d*\]:", code):
        return Finding(f"line {number} begins with the prompt `{said.partition(':')[0]}:` of a notebook: take out the prompts and the answers", number, begins)
    if depth == 0 and re.match(r"\s*(%{1,2}[A-Za-z]|![A-Za-z./{])", code):
        return Finding(f"line {number} (`{said[:40]}`) {_FROM_NOTEBOOKS}: take it out, or hand in the notebook (.ipynb) itself", number, begins)
    return None


def _listed(numbers: list[int]) -> str:
    *most, last = map(str, numbers)
    return f"lines {', '.join(most)} and {last}" if most else f"line {last}"


def _odd_character(scan: Scan, problem: SyntaxError) -> Finding | None:
    """A character in code, outside of texts and comments, that means nothing there."""
    for number, line in enumerate(scan.code, 1):
        for column, char in enumerate(line, 1):
            if char in "\t\f" or " " <= char <= "~" or ("a" + char).isidentifier():
                continue
            return _named(char, number, column)
    # A digit of another script, or what stands between the braces of an f-string.
    if not (said := re.search(r"invalid (?:non-printable )?character '?(.)'? ?\(?U\+", problem.msg)):
        return None
    number, lines = problem.lineno or 0, scan.lines
    if not (0 < number <= len(lines) and said[1] in lines[number - 1]):
        number = next((n for n, line in enumerate(lines, 1) if said[1] in line), 0)
    return _named(said[1], number, lines[number - 1].index(said[1]) + 1) if number else None


def _named(char: str, line: int, column: int) -> Finding:
    code, name = f"U+{ord(char):04X}", unicodedata.name(char, "")
    if char == "\x1a":
        return Finding(f"line {line} has a Ctrl-Z (U+001A), with which old programs end a text: delete it", line, column)
    if char in _INSTEAD:
        return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), which word processors and web pages write: type `{_INSTEAD[char]}` instead", line, column)
    plain = _plain(char)
    if plain:
        return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), and Python knows `{plain}` only: type that instead", line, column)
    if unicodedata.category(char) == "Zs":
        article = "an" if name[:1] in "AEIOU" else "a"
        return Finding(f"line {line} has {article} {name.lower()} ({code}) that looks like a space, and is none: replace it, and others like it, by a space", line, column)
    if is_invisible(char):
        what = f"{code}, {name.lower()}" if name else code
        return Finding(f"line {line} has a character that cannot be seen ({what}): delete it, or type the line again", line, column)
    return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), which means nothing in Python outside of quotes", line, column)


def _plain(char: str) -> str:
    """The character of ASCII that is meant by a wide one, or by a digit of another script; "" if there is none."""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and "!" <= plain <= "~" else ""


# -- where ----------------------------------------------------------------------------------------


def is_invisible(char: str) -> bool:
    """Whether a reader cannot tell that it is there, or cannot tell it from a space."""
    return char not in " \t" and (unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs") or char in "\u115f\u1160\u3164\uffa0")


def _location(text: str, found: Finding) -> dict[str, Any]:
    lines = text.split("\n")
    if not 0 < found.line <= len(lines):
        return {}
    line = lines[found.line - 1].removeprefix("\ufeff").rstrip(" \t\r\f")
    source, column = "", 0
    for at, char in enumerate(line.lstrip(" \t"), len(line) - len(line.lstrip(" \t")) + 1):
        if at == found.column:
            column = len(source) + 1
        source += f"<U+{ord(char):04X}>" if is_invisible(char) else char
    if found.column > len(line):
        column = len(source) + 1
    place: dict[str, Any] = {"line": found.line, "source": source}
    if found.column and column and source:
        place["column"] = column
    return {"location": place}

"""The `>>>` examples of a Markdown text: finding them and running them.

Owns: which parts of a Markdown text are code, where each example stands, and the
comparison of what an example printed with what the text promises.
Does not own: where the text or the namespace comes from, and what a failure means.

An example is what `doctest` says it is (docs: "How are Docstring Examples Recognized?"),
found inside a fenced code block, also an indented one (a list item's), or inside a
block that is code because it is indented by four columns. Prose is never searched, so
a `>>>` in running text is no example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Example:
    """One `>>>` example.

    line: 1-based line of its `>>>` in the Markdown text.  source: the statement, without
    prompts, ending in a newline.  want: the expected output ("" if none is promised).
    """

    line: int
    source: str
    want: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.source.splitlines()[0]}"


@dataclass(frozen=True)
class Failure:
    """An example that did not print what the text promises.

    line, source, want: as in `Example`.  got: what it printed; for an exception that the
    text does not show, the exception in the form in which a text would show it.
    """

    line: int
    source: str
    want: str
    got: str

    def __str__(self) -> str:
        first = self.source.splitlines()[0]
        return f"line {self.line}: {first}: expected {self.want!r}, got {self.got!r}"


def examples(markdown: str) -> list[Example]:
    """The examples of a Markdown text, in its order.

    Raises ValueError, naming the line, where a prompt is written in a way that doctest
    refuses (no blank after `>>>`, an output that is indented less than its prompt).
    """
    return [
        Example(found.lineno + 1, found.source, found.want)
        for found in _doctest_examples(markdown)
    ]


def run(markdown: str, namespace: dict[str, Any]) -> list[Failure]:
    """Runs the examples of a Markdown text in order and returns those that fail.

    namespace: the globals of all examples; it is used itself, so names that an example
    assigns are there for the next one and afterwards. Output is compared with
    doctest.ELLIPSIS and doctest.NORMALIZE_WHITESPACE on; an example may switch options
    itself (`# doctest: +SKIP`). A failing example does not stop those after it.
    KeyboardInterrupt propagates; every other exception is compared like output.
    """
    import doctest  # here, because it pulls in pdb and unittest: about 30 ms

    class Collector(doctest.DocTestRunner):
        """Keeps failures where the base class prints them."""

        def report_start(self, out, test, example):
            pass

        def report_success(self, out, test, example, got):
            pass

        def report_failure(self, out, test, example, got):
            failures.append(_failure(example, got))

        def report_unexpected_exception(self, out, test, example, exc_info):
            failures.append(_failure(example, _as_output(exc_info[1])))

    failures: list[Failure] = []
    found = _doctest_examples(markdown)
    test = doctest.DocTest(found, {}, "examples", None, 0, markdown)
    test.globs = namespace  # the constructor takes a copy; the caller wants its own back
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    collector = Collector(verbose=False, optionflags=options)
    collector.run(test, out=lambda text: None, clear_globs=False)
    return failures


def _failure(example: Any, got: str) -> Failure:
    return Failure(example.lineno + 1, example.source, example.want, got)


def _as_output(error: BaseException) -> str:
    import traceback

    lines = traceback.format_exception_only(type(error), error)
    return "Traceback (most recent call last):\n    ...\n" + "".join(lines)


def _doctest_examples(markdown: str) -> list[Any]:
    """doctest's Example objects; their `lineno` is the 0-based line of the whole text."""
    import doctest

    parser = doctest.DocTestParser()
    found = []
    for start, code in _code_blocks(markdown.splitlines()):
        if ">>>" not in code:
            continue
        try:
            of_block = parser.get_examples(code, "block")
        except ValueError as error:
            raise ValueError(_with_line_of_text(str(error), start)) from None
        for example in of_block:
            example.lineno += start
            found.append(example)
    return found


def _with_line_of_text(message: str, start: int) -> str:
    """doctest names a line of the block; the author wants the line of the file."""
    match = re.match(r"line (\d+) of the docstring for block (.*)", message, re.DOTALL)
    if match is None:
        return f"line {start + 1}: {message}"
    return f"line {start + int(match[1])}: the example {match[2]}"


_FENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>`{3,}(?=[^`]*$)|~{3,})")


def _code_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """(0-based first line, text) of each code block: fenced ones and indented ones.

    A fence closes with the same character, at least as long (CommonMark 0.31, section
    "Fenced code blocks"); an unclosed one runs to the end of the text.
    """
    at = 0
    after_blank = True
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence:
            end = _end_of_fence(lines, at + 1, fence["mark"])
            yield at + 1, _outdented(lines[at + 1 : end], fence["indent"])
            at, after_blank = end + 1, True
        elif after_blank and lines[at].startswith(("    ", "\t")):
            end = at
            while end < len(lines) and _belongs_to_indented_block(lines[end]):
                end += 1
            yield at, "\n".join(line.expandtabs(4) for line in lines[at:end]) + "\n"
            at = end
        else:
            after_blank = not lines[at].strip()
            at += 1


def _end_of_fence(lines: list[str], start: int, mark: str) -> int:
    for number in range(start, len(lines)):
        line = lines[number].strip()
        if len(line) >= len(mark) and line == mark[0] * len(line):
            return number
    return len(lines)


def _outdented(lines: list[str], indent: str) -> str:
    width = len(indent.expandtabs(4))
    kept = []
    for line in lines:
        line = line.expandtabs(4) if indent else line
        own = len(line) - len(line.lstrip(" "))
        kept.append(line[min(width, own) :])
    return "\n".join(kept) + "\n"


def _belongs_to_indented_block(line: str) -> bool:
    indented = line.startswith(("    ", "\t"))
    return (indented and not _FENCE.match(line)) or not line.strip()

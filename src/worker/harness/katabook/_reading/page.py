"""The Python of a page: all of it, from top to bottom, as a reader would type it in.

Owns: running the fenced code of a Markdown text that says it is Python. Does not own: finding `>>>` examples and what
they promise (`examples`).

A fence with `>>>` in it is a session, whatever it says it is. One without is a program if it opens with ```` ```python ````:
it has to run to its end. All share one namespace.
"""

from __future__ import annotations

import traceback
from typing import Any

from . import examples

_NAME = "<page>"


def run(markdown: str) -> list[examples.Failure]:
    """Runs the code of a text in a fresh namespace; returns what failed, in order.

    Raises ValueError where a prompt is written in a way that doctest refuses, as `examples.run` does.
    """
    namespace: dict[str, Any] = {"__name__": "__main__"}
    lines = markdown.splitlines()
    failures = []
    for start, code in examples._code_blocks(lines):
        if ">>>" in code:
            alone = "\n" * (start - 1) + "```\n" + code + "```\n"
            failures += examples.run(alone, namespace)
        elif _is_program(lines[start - 1]):
            failures += _failure_of(code, start, namespace)
    return failures


def _is_program(opening: str) -> bool:
    fence = examples._FENCE.match(opening)
    return fence is not None and opening[fence.end() :].split()[:1] in (["python"], ["py"])


def _failure_of(code: str, start: int, namespace: dict[str, Any]) -> list[examples.Failure]:
    try:
        exec(compile("\n" * start + code, _NAME, "exec"), namespace)
    except BaseException as error:  # SystemExit, too: what follows on the page is run all the same
        own = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _NAME]
        line = (own[-1] if own else getattr(error, "lineno", None)) or start + 1
        source = code.splitlines()[line - start - 1] if start < line <= start + code.count("\n") else code
        return [examples.Failure(line, source.strip() + "\n", "", examples._as_output(error))]
    return []

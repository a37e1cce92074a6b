"""Running a function that reads standard input and prints.

    ran = console.run(solution.main, stdin="3\n4\n")
    expect(ran.printed).equals("7\n")

Owns: giving the text to read and collecting the text that is printed, in whichever process the function runs.
Does not own: what a subprocess or C code writes to the descriptors themselves, which it does not see.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a run left behind. printed: its standard output.  errors: its standard error.  value: what it returned."""

    printed: str
    errors: str
    value: Any


def run(function: Any, *args: Any, stdin: str = "", **kwargs: Any) -> Ran:
    """Call `function(*args, **kwargs)` with `stdin` as its standard input.

    An exception of the call travels on, as does SystemExit.
    """
    from ._split import mirrors, proxies as _proxies

    if not (_proxies.isinstance_of_proxy(function) or type(function) is mirrors.Mirror):
        return _run_here(function, args, kwargs, stdin)
    answer = _proxies.ask(function, "console", stdin, list(args), kwargs)
    if type(answer) is not tuple or len(answer) != 3 or type(answer[0]) is not str or type(answer[1]) is not str:
        from ._split.frames import Tampered

        raise Tampered("a run left behind what no run does")
    return Ran(*answer)


def _run_here(function: Any, args: Any, kwargs: dict[str, Any], stdin: str) -> Ran:
    """The run, in the process of the function."""
    import io
    import sys

    # Over bytes, so that `sys.stdin.buffer` and `sys.stdout.buffer` are there as well.
    read = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogatepass")), "utf-8", "surrogatepass")
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogatepass", write_through=True) for _ in range(2))
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = read, out, errors
    try:
        value = function(*args, **kwargs)
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    return Ran(_text(out), _text(errors), value)


def _text(stream: Any) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8", "surrogatepass")

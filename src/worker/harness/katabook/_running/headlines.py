"""What an exception of the submission says, in Python's words and with what they leave out.

Owns: the last line of a traceback, whatever the exception does when asked for its text.
Does not own: what it is likely to be due to (`_explaining.advice`), what comes with it (`_explaining.company`).
"""

from __future__ import annotations

from .._explaining import advice as _advice
from .._explaining import company
from .._values import bounded, render
from .places import innermost


def advised(problem: BaseException) -> str:
    """The last line of a traceback, below what it is likely to be due to, if that is known."""
    headline = headline_of(problem)
    advice = _advice.on(problem, headline)
    return f"{advice}\nPython says: {headline}" if advice else headline


#: How a submission may be allowed to start programs.
no_programs = "checks start no programs, unless the kata says `processes = true`"

_TOO_MANY_FILES = 24  # EMFILE


def headline_of(problem: BaseException) -> str:
    """`ValueError: bad page`, as the last line of a traceback says it; never raises."""
    try:
        text = bounded.run(str, problem)
    except (Exception, SystemExit, KeyboardInterrupt) as worse:
        text = f"(its message cannot be shown: str() raised {type(worse).__name__})"
    if isinstance(problem, PermissionError) and problem.errno is not None:
        text += f" ({_kept_out(problem)})"
    if text == "can't start new thread" or isinstance(problem, OSError) and problem.errno == _TOO_MANY_FILES:
        text += " (more than a check may have)"
    if isinstance(problem, ImportError):
        text = _advice.without_path(text)
    if isinstance(problem, RecursionError):
        text += " (a function calls itself, and never reaches an end)"
    name = type(problem).__name__
    return render.cut(f"{name}: {text}" if text else name)


def _kept_out(problem: PermissionError) -> str:
    """What the sandbox keeps out that raised this."""
    place = innermost(problem)
    if place is not None and place[0].endswith("/subprocess.py"):
        return no_programs
    return "checks run in a sandbox; `kata doctor` tells what it keeps out"


def show_company(problem: BaseException) -> None:
    """What came with an exception: the members of a group, its notes, its cause."""
    has_notes = "__notes__" in BaseException.__getattribute__(problem, "__dict__")
    if has_notes or problem.__cause__ or problem.__context__ or isinstance(problem, BaseExceptionGroup):
        company.show(problem, headline_of)

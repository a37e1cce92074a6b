"""Where a run may switch, and whose code counts.

Owns: `Points`, and telling the wrappers' frames from all others. Does not own: finding the points (`_tracers`), what is
done at them (`_scheduler`).
"""

from __future__ import annotations

from types import CodeType


class Points:
    """Where a run may switch.

    mode: "opcode" (before instructions that others could notice), "every opcode", "line" or
    "call".  files: the `co_filename`s whose frames count.  codes: code objects of functions
    whose calls are points in any mode.
    """

    def __init__(self, mode: str, files: frozenset[str], codes: frozenset[CodeType]):
        self.mode = mode
        self.files = files
        self.codes = {id(code): code for code in codes}
        self.acquire_is_point = mode in ("line", "call")


def whose_is(names: dict) -> str:
    """Whose code has these globals: "ours" (it says itself what it does for a thread), "dark" (it
    is not looked into: the other probes, the import system) or "followed"."""
    if is_ours(names):
        return "ours"
    name = str(names.get("__name__", ""))
    dark = name.partition(".")[0] == "katabook" or name.startswith(("importlib.", "_frozen_importlib"))
    return "dark" if dark else "followed"


def is_ours(names: dict) -> bool:
    """Whether these are the globals of a module that stands between the learner's code and a
    lock: of this package, or of the event loop's probe, which wraps locks as well."""
    return str(names.get("__name__", "")).startswith(("katabook.threads", "katabook._time.loop_threads"))

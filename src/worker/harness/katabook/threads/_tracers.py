"""How a run learns that a thread is about to execute an instruction or a line.

Owns: the two ways to be told, one per interpreter generation, behind one interface.
Does not own: what is done then (`_scheduler`).

- 3.11: `sys.settrace` with `frame.f_trace_opcodes` in each scheduled thread.
- 3.12 and later: `sys.monitoring` (PEP 669), INSTRUCTION and LINE events set on the learner's
  code objects only. The older way is not safe there: `sys.settrace` instruments every code
  object of the process while other threads are suspended inside them, and 3.12.1 crashes
  (compare CPython issues 108976 and 118415). The events of a code object are set when it is
  first entered and stay until the search is over, so nobody is ever suspended in code that
  changes.

Both report every instruction once, before it executes, whether or not the interpreter has
specialised the code, so the same schedule means the same thing in the first run and the last.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

from . import _effects, _instructions, _scheduler
from ._calls import ANY
from ._effects import FRESH
from ._points import Points, is_ours, whose_is
from ._slots import get_ident, slots


@contextmanager
def tracer(points: Points, follow: bool = False) -> Iterator[Any]:
    """The tracer for a search; nothing of it is left behind when the block ends.

    follow: report what the code of others executes as well, to runs that note what is touched.
    """
    if not hasattr(sys, "monitoring"):
        yield SettraceTracer(points, follow)
        return
    found = MonitoringTracer(points, follow)
    found.begin()
    try:
        yield found
    finally:
        found.end()


class SettraceTracer:
    """For 3.11. Its `traced` runs a function in a scheduled thread."""

    def __init__(self, points: Points, follow: bool):
        self._points = points
        self._follow = follow

    def traced(self, run: Any, slot: Any, function: Callable[[], object]) -> object:
        """Run `function`, reporting to `run` what it is about to do."""
        sys.settrace(self._entering(run, slot))
        if self._follow:
            sys.setprofile(self._profiler(run, slot))
        try:
            return function()
        finally:
            sys.settrace(None)
            sys.setprofile(None)

    def watch_calls(self, run: Any, slot: Any, on: bool) -> None:
        """Report the learner's calls while the slot's thread holds locks."""
        if not self._follow:
            sys.setprofile(self._profiler(run, slot) if on else None)

    def rearm(self, run: Any, slot: Any) -> None:
        """Trace the calling thread again: an exception raised by a trace function, as when a run
        is stopped, ends the tracing, and code that swallows it would never be stopped."""
        if sys.gettrace() is not None:
            return
        sys.settrace(self._entering(run, slot))
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename in self._points.files:
                frame.f_trace_opcodes = True
                frame.f_trace = self._local(run, slot, frame.f_code)
            frame = frame.f_back

    def _entering(self, run: Any, slot: Any) -> Callable:
        points = self._points
        opcodes = self._follow or points.mode in ("opcode", "every opcode")
        lines = points.mode in ("line", "call")
        # A code object is kept beside its tracer so that its id stays taken.
        known: dict[int, tuple[CodeType, Callable]] = {}

        def enter(frame: FrameType, event: str, arg: object) -> Callable | None:
            code = frame.f_code
            if id(code) in points.codes:
                run.function(slot, code.co_qualname)
            if self._follow:
                run.entered()
            if code.co_filename not in points.files:
                return self._foreign(run, frame) if self._follow else None
            if id(code) not in known:
                known[id(code)] = (code, self._local(run, slot, code))
            local = known[id(code)][1]
            if opcodes:
                frame.f_trace_lines = lines
                frame.f_trace_opcodes = True
            return local

        return enter

    def _foreign(self, run: Any, frame: FrameType) -> Callable | None:
        """Code of others: seen as far as it touches something, or dark."""
        whose = whose_is(frame.f_globals)
        if whose == "dark":
            run.note_everything()
        if whose != "followed":
            return None
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        offsets = _effects.effects(frame.f_code)

        def on_opcode(frame: FrameType, event: str, arg: object) -> Callable:
            if event == "opcode" and frame.f_lasti in offsets:
                run.observe(frame)
            return on_opcode

        return on_opcode

    def _local(self, run: Any, slot: Any, code: CodeType) -> Callable:
        mode = self._points.mode
        if mode in ("line", "call"):

            def on_line(frame: FrameType, event: str, arg: object) -> Callable:
                if event == "line":
                    run.line(slot, frame.f_code, frame.f_lineno, mode == "line")
                elif event == "opcode":
                    run.observe(frame)
                return on_line

            return on_line
        offsets = _wanted(mode, code)

        def on_opcode(frame: FrameType, event: str, arg: object) -> Callable:
            if event == "opcode":
                run.instruction(slot, frame, offsets is None or frame.f_lasti in offsets)
            return on_opcode

        return on_opcode

    def _profiler(self, run: Any, slot: Any) -> Callable:
        files = self._points.files

        def profile(frame: FrameType, event: str, arg: Any) -> None:
            if event == "c_call" and not is_ours(frame.f_globals):
                run.calls(frame, arg, ANY)
            if not slot.held:
                return
            if event == "c_call" and frame.f_code.co_filename in files:
                run.call_while_held(slot, frame.f_lineno, _name_of(arg))
            elif event == "call" and frame.f_back is not None and frame.f_back.f_code.co_filename in files:
                if not is_ours(frame.f_globals):
                    run.call_while_held(slot, frame.f_back.f_lineno, frame.f_code.co_qualname)

        return profile


class MonitoringTracer:
    """For 3.12 and later."""

    _CANDIDATES = (4, 3, 1, 0)

    def __init__(self, points: Points, follow: bool):
        self._points = points
        self._follow = follow
        self._tool = -1
        self._foreign: dict[int, tuple[CodeType, dict | None]] = {}
        self._seen: dict[int, tuple[CodeType, frozenset[int] | None]] = {}

    def begin(self) -> None:
        """Claim a tool id. RuntimeError if tools of others have taken them all."""
        monitoring = sys.monitoring
        for tool in self._CANDIDATES:
            if monitoring.get_tool(tool) is None:
                break
        else:
            raise RuntimeError("no sys.monitoring tool id is free")
        self._tool = tool
        monitoring.use_tool_id(tool, "katabook.threads")
        events = monitoring.events
        monitoring.register_callback(tool, events.PY_START, self._on_start)
        monitoring.register_callback(tool, events.INSTRUCTION, self._on_instruction)
        monitoring.register_callback(tool, events.LINE, self._on_line)
        monitoring.register_callback(tool, events.CALL, self._on_call)
        for code in self._points.codes.values():
            monitoring.set_local_events(tool, code, events.PY_START)
        monitoring.set_events(tool, events.PY_START)
        # Others may have answered DISABLE for this tool id before.
        monitoring.restart_events()

    def end(self) -> None:
        """Give everything back."""
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.set_events(self._tool, 0)
        mine = [code for code, _ in self._seen.values()]
        others = [code for code, offsets in self._foreign.values() if offsets is not None]
        for code in [*self._points.codes.values(), *mine, *others]:
            monitoring.set_local_events(self._tool, code, 0)
        for event in (events.PY_START, events.INSTRUCTION, events.LINE, events.CALL):
            monitoring.register_callback(self._tool, event, None)
        monitoring.free_tool_id(self._tool)

    def traced(self, run: Any, slot: Any, function: Callable[[], object]) -> object:
        """Run `function`, reporting to `run` what it is about to do."""
        return function()

    def watch_calls(self, run: Any, slot: Any, on: bool) -> None:
        """Nothing to do: CALL events say it all."""

    def rearm(self, run: Any, slot: Any) -> None:
        """Nothing to do: exceptions do not end the monitoring."""

    def _on_start(self, code: CodeType, offset: int) -> object:
        mine = code.co_filename in self._points.files
        if mine and id(code) not in self._seen:
            self._watch(code)
        known = self._enter_foreign(code) if self._follow and not mine else sys.monitoring.DISABLE
        if id(code) in self._points.codes:
            slot, run = _who()
            if run is not None:
                run.function(slot, code.co_qualname)
            return None
        return known

    def _enter_foreign(self, code: CodeType) -> object:
        """Code of others: seen as far as it touches something, or dark."""
        known = self._foreign.get(id(code))
        if known is None:
            frame = sys._getframe(2)
            whose = whose_is(frame.f_globals)
            if whose == "ours":
                return sys.monitoring.DISABLE
            run = _who()[1]
            if run is None:
                return None
            # Nobody may be suspended in code that changes.
            follows = whose == "followed" and not _in_use(frame)
            known = self._foreign[id(code)] = (code, _effects.effects(code) if follows else None)
            if follows:
                events = sys.monitoring.events
                chosen = events.PY_START if id(code) in self._points.codes else 0
                sys.monitoring.set_local_events(self._tool, code, chosen | events.CALL | events.INSTRUCTION)
        if known[1] is not None:
            return sys.monitoring.DISABLE
        run = _who()[1]
        if run is not None:
            run.note_everything()
        return None

    def _watch(self, code: CodeType) -> None:
        mode = self._points.mode
        events = sys.monitoring.events
        opcodes = mode in ("opcode", "every opcode")
        self._seen[id(code)] = (code, _wanted(mode, code))
        chosen = events.CALL | (events.INSTRUCTION if opcodes or self._follow else 0) | (0 if opcodes else events.LINE)
        if id(code) in self._points.codes:
            chosen |= events.PY_START
        sys.monitoring.set_local_events(self._tool, code, chosen)

    def _on_instruction(self, code: CodeType, offset: int) -> object:
        slot, run = _who()
        mine = self._seen.get(id(code))
        if mine is None:
            if offset not in (self._foreign[id(code)][1] or ()):
                return sys.monitoring.DISABLE
            if run is not None:
                run.observe(sys._getframe(1))
        elif run is not None and self._points.mode in ("line", "call"):
            run.observe(sys._getframe(1))
        elif run is not None:
            offsets = mine[1]
            run.instruction(slot, sys._getframe(1), offsets is None or offset in offsets)
        return None

    def _on_line(self, code: CodeType, line: int) -> None:
        slot, run = _who()
        if run is not None:
            run.line(slot, code, line, self._points.mode == "line")

    def _on_call(self, code: CodeType, offset: int, called: Any, arg: Any) -> None:
        slot, run = _who()
        if run is None:
            return
        if run.touched is not None:
            run.calls(sys._getframe(1), called, FRESH if arg is sys.monitoring.MISSING else arg)
        if slot.held and code.co_filename in self._points.files:
            if not is_ours(_globals_of(called)):
                run.call_while_held(slot, sys._getframe(1).f_lineno, _name_of(called))


def _who() -> tuple[Any, Any]:
    """The running slot and its run; (None, None) in a thread that takes no part."""
    slot = slots.get(get_ident())
    run = _scheduler.active
    return (None, None) if slot is None or run is None or slot is run.main else (slot, run)


def _in_use(newest: FrameType) -> bool:
    """Whether some frame besides `newest` is executing the same code, in any thread."""
    for frame in sys._current_frames().values():
        while frame is not None:
            if frame.f_code is newest.f_code and frame is not newest:
                return True
            frame = frame.f_back
    return False


def _wanted(mode: str, code: CodeType) -> frozenset[int] | None:
    return _instructions.noticeable(code) if mode == "opcode" else None


def _globals_of(called: Any) -> dict:
    found = getattr(getattr(called, "__func__", called), "__globals__", None)
    return found if type(found) is dict else {}


def _name_of(called: Any) -> str:
    """A readable name for anything callable, without trusting its `__repr__`."""
    name = getattr(called, "__qualname__", None) or getattr(called, "__name__", None)
    return name if isinstance(name, str) else type(called).__name__

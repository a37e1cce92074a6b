"""pytest, run on one test file.

Owns: how pytest is started, and what its hooks tell.
Does not own: the file, its place and what is beside it (`suite`), what an exception means (`findings`, `loading`).
"""

from __future__ import annotations

import faulthandler
import io
import sys
from importlib import metadata
from typing import Any

import pytest

from .._running import leaving
from .._testfiles.tests import Test, facts_of
from . import bounded_output, findings, loading
from .telling import Telling

#: What is said to pytest. Its cache is for a next run, which there is none of; processes of its own it cannot start.
_ARGUMENTS = ["-p", "no:cacheprovider", "--tb=short", "--color=no"]

#: The plugins that are installed. A worker has one environment, and looks before it forks.
_PLUGINS = frozenset(entry.name for entry in metadata.entry_points(group="pytest11"))


def run(tests: str, telling: Telling) -> dict[str, Any]:
    """Run the tests of the file `tests`; the fields of the verdict on the run itself."""
    watch = _Watch(telling)
    bounded_output.bound_pytest(telling)
    said, sys.stderr = sys.stderr, io.StringIO()  # what pytest says where it does not get as far as to hooks
    try:
        code = pytest.main([*_ARGUMENTS, *_against_plugins(), *(["--collect-only"] if telling.lists else []), tests], plugins=[watch])
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = said
    return _verdict_on_run(int(code), watch, text)


def _against_plugins() -> list[str]:
    """Switches of plugins that would start processes, or trace all there is for a report that nobody reads."""
    return [switch for name, switch in (("xdist", "-n0"), ("pytest_cov", "--no-cov")) if name in _PLUGINS]


def _verdict_on_run(code: int, watch: _Watch, text: str) -> dict[str, Any]:
    if watch.unloaded is not None:
        return watch.unloaded
    if code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED, pytest.ExitCode.NO_TESTS_COLLECTED):
        return {"outcome": "passed", "message": watch.stopped}
    lines = [line.removeprefix("E   ") for line in text.splitlines() if line.startswith("E   ")] or text.split("\n\n")[:1]
    said = "\n".join(line.strip() for line in lines).strip().removeprefix("ERROR: ")
    return {"outcome": "check_broken", "message": f"pytest says: {said or 'nothing, and has ended'}", "certain": True}


class _Watch:
    """A plugin that tells what happens."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._compared: findings.Compared | None = None
        self._reports: list[Any] = []
        #: The verdict on a file that does not load.
        self.unloaded: dict[str, Any] | None = None
        #: Why pytest has not run all tests, if it says so.
        self.stopped: str | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: Any) -> None:
        # pytest has crashes told on its standard error; the engine reads another descriptor.
        faulthandler.enable(leaving.TRACE)
        terminal = config.pluginmanager.get_plugin("terminalreporter")
        writer = getattr(terminal, "_tw", None)
        if hasattr(writer, "_file"):
            writer._file = open("/dev/null", "w")  # what pytest says to people is read by nobody

    # -- which tests there are ---------------------------------------------------------------------

    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_make_collect_report(self, collector: Any) -> Any:
        report = (yield).get_result()
        call = getattr(report, "call", None)
        if report.outcome == "failed" and self.unloaded is None and call is not None and call.excinfo is not None:
            problem = call.excinfo.value
            if isinstance(problem, collector.CollectError):
                if problem.__cause__ is None:
                    self.unloaded = {"outcome": "check_broken", "message": str(problem), "certain": True}
                    return
                problem = problem.__cause__
            self.unloaded = loading.fields_of(problem)
        elif report.outcome == "skipped":
            self.stopped = _skip_reason(report)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = [item for item in items if self._telling.is_wanted(_name(item.nodeid))]

    def pytest_collection_finish(self, session: Any) -> None:
        if not self._telling.done and self.unloaded is None:
            self._telling.collected([_facts(item) for item in session.items])

    # -- one test ----------------------------------------------------------------------------------

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: Any) -> None:
        timeout = item.get_closest_marker("timeout")
        seconds = (timeout.args or (timeout.kwargs.get("timeout"),))[0] if timeout else None
        self._reports = []
        self._telling.begins(_name(item.nodeid), float(seconds) if isinstance(seconds, (int, float)) and seconds > 0 else None)

    @pytest.hookimpl(tryfirst=True)
    def pytest_assertrepr_compare(self, op: str, left: Any, right: Any) -> None:
        self._compared = (op, left, right)

    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item: Any, call: Any) -> Any:
        report = (yield).get_result()
        if report.failed and not self._telling.has_failed:
            self._telling.found(findings.in_phase(self._fields(report, call.excinfo), report.when))
        self._compared = None

    def _fields(self, report: Any, excinfo: Any) -> dict[str, Any]:
        if excinfo is None:
            said = str(report.longrepr or "it did not pass")
            strict = said.removeprefix("[XPASS(strict)]")
            return findings.unexpected_success(strict.strip()) if strict != said else {"outcome": "failed", "message": said}
        text = getattr(report.longrepr, "errorstring", None)
        return findings.fields_of(excinfo.value, self._compared, text and text.strip().partition("\n")[0])

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.outcome == "rerun":
            self._reports = []
            self._telling.forget()
            return
        if report.failed and not self._telling.has_failed:  # a plugin's own
            self._telling.found({"outcome": "failed", "message": str(report.longrepr or "it did not pass")})
        if not hasattr(report, "context"):  # that of a part of a test is not on the test
            self._reports.append(report)

    def pytest_runtest_logfinish(self) -> None:
        self._end({"outcome": "passed"})

    def _end(self, fields: dict[str, Any]) -> None:
        for report in self._reports:
            reason = getattr(report, "wasxfail", None)
            if reason is None and report.skipped:
                fields = {"outcome": "skipped", "message": _skip_reason(report)}
            elif reason is not None and not self._telling.has_failed:
                findings.marked_as_failing(report.skipped, reason.removeprefix("reason: "))
        last = self._reports[-1:]
        self._telling.ends(fields, *("".join(getattr(report, name) for report in last) for name in ("capstdout", "capstderr")))

    # -- the run -----------------------------------------------------------------------------------

    def pytest_keyboard_interrupt(self, excinfo: Any) -> None:
        """A test, or something it calls, stops the whole run, by `pytest.exit` or as Ctrl-C does."""
        said = str(excinfo.value) or type(excinfo.value).__name__
        self.stopped = f"the test run was stopped before: {said}"
        self._telling.found(findings.fields_of(excinfo.value))
        self._end({"outcome": "failed"})

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: Any) -> None:
        if reason := (session.shouldfail or session.shouldstop):
            self.stopped = self.stopped or f"the test run was stopped before: {reason}"


def _name(nodeid: str) -> str:
    """`test_f.py::TestF::test_one[1]` as it is named here: `TestF.test_one[1]`."""
    path, bracket, parameters = nodeid.partition("::")[2].partition("[")
    return path.replace("::", ".") + bracket + parameters


def _facts(item: Any) -> dict[str, Any]:
    name = _name(item.nodeid)
    bracket = name.find("[")
    variant = f" {name[bracket:]}" if bracket > 0 else ""
    function = getattr(item, "obj", None)
    return facts_of(Test(name, getattr(function, "__func__", function), None, variant))


def _skip_reason(report: Any) -> str:
    longrepr = report.longrepr
    reason = longrepr[2] if isinstance(longrepr, tuple) and len(longrepr) == 3 else str(longrepr or "")
    return reason.removeprefix("Skipped: ").removeprefix("Skipped") or "the test says that it is not to be run"

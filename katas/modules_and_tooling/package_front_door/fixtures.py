"""The package shop in a folder of its own, imported afresh as often as a check likes."""

from __future__ import annotations

import contextlib
import importlib
import io
import runpy
import sys
import tempfile
import types
from pathlib import Path
from typing import Any

from katabook import fail

MODULES = {
    "cart.py": """\
import import_log
import_log.ran.append("cart")

class Cart:
    def __init__(self):
        self._prices = []

    def add(self, cents):
        self._prices.append(cents)

    def total(self):
        return sum(self._prices)
""",
    "tax.py": """\
import import_log
import_log.ran.append("tax")

RATE = 20

def with_tax(cents):
    import_log.taxed.append(cents)
    return cents + cents * RATE // 100
""",
    "report.py": """\
import import_log
import_log.ran.append("report")

def monthly():
    return "a report"
""",
}


class Shop:
    """The package as the submission's two texts make it, not imported yet."""

    def __init__(self, solution: Any) -> None:
        for name in ("INIT", "MAIN"):
            if not isinstance(text := getattr(solution, name, None), str):
                fail(f"{name} is not a text, and it is to be the text of a file: {type(text).__name__}")
        self.log = types.ModuleType("import_log")
        self.ran: list[str] = []
        self.taxed: list[int] = []
        self.log.ran, self.log.taxed = self.ran, self.taxed  # type: ignore[attr-defined]
        self.printed = ""
        self.errors = ""
        self.mains: list[Any] = []  # what main was called with by `run`
        self.folder = Path(tempfile.mkdtemp())
        package = self.folder / "shop"
        package.mkdir()
        for name, text in {**MODULES, "__init__.py": solution.INIT, "__main__.py": solution.MAIN}.items():
            (package / name).write_text(text, encoding="utf-8")
        self.forget()
        sys.modules["import_log"] = self.log
        sys.dont_write_bytecode = True
        sys.path.insert(0, str(self.folder))
        importlib.invalidate_caches()

    def forget(self) -> None:
        for name in [name for name in sys.modules if name.split(".")[0] == "shop"]:
            del sys.modules[name]

    def do(self, statement: str) -> Any:
        """Execute one statement in a new namespace; what it printed is added to `printed`. Returns the namespace, or what it raised."""
        names: dict[str, Any] = {}
        out, errors = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                exec(statement, names)
        except (Exception, SystemExit) as problem:
            return problem
        finally:
            self.printed += out.getvalue()
            self.errors += errors.getvalue()
        names.pop("__builtins__", None)
        return names

    def must(self, statement: str) -> dict[str, Any]:
        """The same for a statement that has to work."""
        names = self.do(statement)
        if isinstance(names, BaseException):
            file, line = _place(names)
            fail(f"`{statement.splitlines()[-1]}` raised {_told(names)}" + (f", in line {line} of {file}" if file else ""), call=statement)
        return names

    def run(self, *arguments: str) -> BaseException | None:
        """`python -m shop …` in this process. What it raised: SystemExit, as a rule."""
        self.forget()
        out, errors, argv = io.StringIO(), io.StringIO(), sys.argv
        sys.argv = ["shop", *arguments]
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                sys.setprofile(self._watch)
                try:
                    runpy.run_module("shop", run_name="__main__", alter_sys=True)
                finally:
                    sys.setprofile(None)
        except (Exception, SystemExit) as problem:
            return problem
        finally:
            sys.argv = argv
            self.printed += out.getvalue()
            self.errors += errors.getvalue()
        return None

    def _watch(self, frame: Any, event: str, _: object) -> None:
        """Note the first argument of each call of a function `main` in __main__.py."""
        code = frame.f_code
        if event == "call" and code.co_name == "main" and code.co_filename.endswith("__main__.py") and code.co_argcount:
            given = frame.f_locals.get(code.co_varnames[0])
            self.mains.append(list(given) if isinstance(given, list) else given)


def _told(problem: BaseException) -> str:
    """A problem in a line; what it says of a recursion differs between versions."""
    return type(problem).__name__ if isinstance(problem, RecursionError) else f"{type(problem).__name__}: {problem}".split("\n")[0].split(" (")[0]


def _place(problem: BaseException) -> tuple[str, int]:
    """The line of __init__.py or __main__.py that it came from."""
    if isinstance(problem, SyntaxError):
        return Path(problem.filename or "").name, problem.lineno or 0
    found = "", 0
    trace = problem.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(("__init__.py", "__main__.py")) and "shop" in name and not found[0]:
            found = Path(name).name, trace.tb_lineno
        trace = trace.tb_next
    return found

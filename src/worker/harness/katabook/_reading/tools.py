"""Tools that need to read Python: mutants of a reference, examples of a text, public names, what a check never reaches,
two programs compared, what a submission leaves undone.

Owns: answering the engine's requests for them. Does not own: what the answers prove (the engine's audit).
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any


def serve(operation: str, request: dict[str, Any], send: Callable[[dict[str, Any]], None]) -> None:
    """Answer one request. An exception is a defect of the tool and ends the process with its traceback."""
    tools = {
        "mutants": _mutants,
        "examples": _examples,
        "page": _page,
        "names": _names,
        "unreached": _unreached,
        "compare": _compare,
        "unfinished": _unfinished,
    }
    answer = tools[operation](request)
    send({"event": "answer", "value": answer})


def _source(request: dict[str, Any]) -> str:
    return Path(request["submission"]["path"]).read_text(encoding="utf-8")


def _mutants(request: dict[str, Any]) -> list[dict[str, Any]]:
    from . import reach
    from .mutants import making as tool

    source = _source(request)
    statements = reach.statement_of(source)
    return [
        {"id": m.id, "line": m.line, "statement": statements[m.line], "description": m.description, "source": m.source}
        for m in tool.generate(source, limit=None)
    ]


def _examples(request: dict[str, Any]) -> list[dict[str, Any]]:
    from .._running import submission
    from . import examples as tool

    namespace = dict(vars(submission.load_submission(request)))
    return _failures(lambda: tool.run(request["prompt"], namespace))


def _page(request: dict[str, Any]) -> list[dict[str, Any]]:
    """The Python of a text, which knows nothing of the submission."""
    from . import page as tool

    return _failures(lambda: tool.run(request["text"]))


def _failures(run: Callable[[], list[Any]]) -> list[dict[str, Any]]:
    try:
        failures = run()
    except ValueError as problem:  # it names its line
        return [{"line": None, "source": "", "want": "", "got": str(problem)}]
    return [{"line": f.line, "source": f.source, "want": f.want, "got": f.got} for f in failures]


def _unreached(request: dict[str, Any]) -> list[dict[str, Any]]:
    from . import unreached as tool

    helpers = [helper["source"] for helper in request["helpers"].values()]
    return [{"line": line, "what": what} for line, what in tool.find(_source(request), helpers)]


def _compare(request: dict[str, Any]) -> dict[str, Any]:
    from .side_by_side import comparing as tool

    # A learner's file may hold any bytes. Nothing of it runs here: it is read and taken apart.
    mine = Path(request["submission"]["path"]).read_text(encoding="utf-8-sig", errors="replace")
    return tool.compare(mine, request["reference"])


def _unfinished(request: dict[str, Any]) -> dict[str, Any] | None:
    from . import unfinished as tool

    mine = Path(request["submission"]["path"]).read_text(encoding="utf-8-sig", errors="replace")
    return tool.undone_in_reference(mine, request["reference"], request["others"])


def _names(request: dict[str, Any]) -> list[str]:
    """Public names that a module defines itself, imports not counted."""
    names: list[str] = []
    for node in ast.parse(_source(request)).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
    return sorted({name for name in names if not name.startswith("_")})

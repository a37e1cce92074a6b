"""Runs a test file to its end, in this process.

Owns: where the run takes place, and which runner the file is for.
Does not own: the runners (`with_pytest`, `with_unittest`).
"""

from __future__ import annotations

import os
import sys

from .._explaining import missing
from .._running import context, headlines
from .._running.submission import is_blank
from .._testfiles import under_way
from .telling import Telling

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Request = dict[str, Any]


def serve(request: Request, send: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Run the tests that `request["done"]` does not name. Each is told through `send`; the fields of a verdict event that are
    returned are on the run itself: it came to its end, or why it did not."""
    submission, tests = request["submission"], request["checks"]["path"]
    context.submission_file, context.submission_module = submission["path"], submission["module"]
    under_way.request = request
    missing.asker = "the tests ask"
    headlines.no_programs = "tests start no programs, unless `--processes` lets them"
    os.chdir(request["root"])
    sys.path[:0] = request["paths"]
    with open(submission["path"], "rb") as file:
        source = file.read()
    if is_blank(source):
        from .._explaining import handed_in

        return handed_in.empty(source)
    # Real files, but the library's cache of lines is for submissions to change.
    context.sources[submission["path"]] = source.decode("utf-8-sig", "replace")
    context.sources[tests] = request["checks"]["source"]
    telling = Telling(send, request["done"], request["only"], request["list"])
    if request["runner"] == "pytest":
        from . import rewriting, with_pytest

        rewriting.prepare(tests, request["rewritten"], send)
        return with_pytest.run(tests, telling)
    from . import with_unittest

    return with_unittest.run(tests, telling)

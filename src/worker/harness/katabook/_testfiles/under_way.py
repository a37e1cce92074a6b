"""What is under way while a test is held: the request, the test, and its last call into the submission.

Owns: remembering the first two, and asking for the third.
"""

from __future__ import annotations

import sys
from typing import Any

#: The request that is served, and the test that is run.
request: dict[str, Any] = {}
test: Any = None


def last_call() -> str | None:
    """The call into the submission that was made last, if one was noticed."""
    announced = sys.modules.get("katabook._rewriting.announced")
    return announced.last if announced is not None else None

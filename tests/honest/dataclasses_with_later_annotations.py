# Data classes whose annotations are text, which look their module up.
# shared: passed
# split: passed
from __future__ import annotations

from honest import *

from dataclasses import KW_ONLY, asdict, dataclass, field, replace
from typing import ClassVar, get_type_hints


@dataclass(frozen=True, order=True)
class Entry:
    word: str
    seen: int = 0
    limit: ClassVar[int] = 3
    _: KW_ONLY
    notes: list[str] = field(default_factory=list, compare=False)


assert replace(Entry("a"), seen=2) > Entry("a", 1)
assert asdict(Entry("a")) == {"word": "a", "seen": 0, "notes": []}
assert get_type_hints(Entry)["word"] is str

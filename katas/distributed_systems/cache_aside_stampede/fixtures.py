"""A cache and a database that note what they are asked, and can fail."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable
from typing import Any

from katabook import threads


class Cache:
    """Texts with a time to live, on a clock that the check moves. `unreachable`: names of methods that fail, or "all"."""

    def __init__(self, log: list[Any]) -> None:
        self.now = 1_000.0
        self.log = log
        self.entries: dict[str, tuple[str, float]] = {}
        self.ttls: list[Any] = []
        self.texts: list[str] = []
        self.unreachable: set[str] = set()
        self.wrong: str | None = None

    def get(self, key: str) -> str | None:
        self._reach("get", key)
        text, until = self.entries.get(key, (None, 0.0))
        return text if self.now < until else None

    def set(self, key: str, text: str, ttl: float) -> None:
        self._reach("set", key)
        if not isinstance(text, str):
            self.wrong = f"cache.set was given {text!r}, which is no string"
            raise TypeError(self.wrong)
        self.ttls.append(ttl)
        self.texts.append(text)
        self.entries[key] = (text, self.now + ttl)

    def delete(self, key: str) -> None:
        self._reach("delete", key)
        self.entries.pop(key, None)

    def _reach(self, method: str, key: str) -> None:
        threads.switch()
        if not isinstance(key, str):
            self.wrong = f"cache.{method} was given the key {key!r}, which is no string"
            raise TypeError(self.wrong)
        self.log.append(method)
        if self.unreachable & {method, "all"}:
            raise ConnectionError("the cache cannot be reached")


class Database:
    """Products. `on_load` is called with the sku between reading and answering, `on_save` before storing; `seconds`: how
    long a load takes; `hands_out_rows`: whether a load returns the very row."""

    def __init__(self, log: list[Any], **products: Any) -> None:
        self.log = log
        self.rows: dict[str, Any] = dict(products)
        self.loads: list[str] = []
        self.under_way: dict[str, int] = {}
        self.most: dict[str, int] = {}
        self.most_together = 0
        self.seconds = 0.0
        self.fails: list[BaseException] = []
        self.on_load: Callable[[str], Any] | None = None
        self.on_save: Callable[[], Any] | None = None
        self.hands_out_rows = False
        self._guard = threading.Lock()

    def load(self, sku: str) -> Any:
        threads.switch()
        self.log.append("load")
        self.loads.append(sku)
        self.under_way[sku] = self.under_way.get(sku, 0) + 1
        self.most[sku] = max(self.most.get(sku, 0), self.under_way[sku])
        self.most_together = max(self.most_together, sum(self.under_way.values()))
        problem = self.fails.pop(0) if self.fails else None
        found = self.rows.get(sku) if self.hands_out_rows else copy.deepcopy(self.rows.get(sku))
        try:
            if self.on_load is not None:
                self.on_load(sku)
            if self.seconds:
                time.sleep(self.seconds)
            threads.switch()
        finally:
            self.under_way[sku] -= 1
        if problem is not None:
            raise problem
        return found

    def save(self, sku: str, product: Any) -> None:
        threads.switch()
        self.log.append("save")
        if self.fails:
            raise self.fails.pop(0)
        if self.on_save is not None:
            self.on_save()
        self.rows[sku] = copy.deepcopy(product)
        threads.switch()

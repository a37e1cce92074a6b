"""A toy cluster. It keeps an account of what was asked of it, and of the rules that were broken by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

START, GRACE = 2, 3  # ticks until a pod is ready, and until it is gone
LIMIT = 60  # passes in which a cluster has to come to rest


class Killed(BaseException):
    """The controller's process was killed in the middle of a call."""


class Cluster:
    """Pods that start, serve, fail and end; time goes on with tick()."""

    def __init__(self, app: str = "shop", replicas: int = 3, version: str = "v1") -> None:
        self.app, self.replicas, self.version = app, replicas, version
        self.grace = GRACE  # a node that hangs never lets its pods go
        self.bad: set[str] = set()  # versions that never become ready
        self.all: dict[str, dict[str, Any]] = {}
        self.calls: list[str] = []
        self.broken: list[str] = []  # sentences about rules that were broken
        self.fewest_serving: int | None = None
        self.most_running = 0
        self.fault: Callable[[str], BaseException | None] = lambda call: None
        self.worked = True  # whether a call that fails has had its effect
        self._number = 10

    # --- what the checks do to it

    def add(self, count: int, version: str = "v1", state: str = "running", ready: bool = True, app: str | None = None) -> list[str]:
        return [self._new(app or self.app, version, state, ready) for _ in range(count)]

    def tick(self) -> None:
        for name, pod in list(self.all.items()):
            pod["age"] += 1
            if pod["state"] == "running" and pod["age"] >= START and pod["version"] not in self.bad:
                pod["ready"] = True
            if pod["state"] == "ending" and pod["age"] >= self.grace:
                del self.all[name]
        self._note()

    def fail(self, name: str) -> None:
        self.all[name].update(state="failed", ready=False)

    def own(self, state: str = "running") -> list[dict[str, Any]]:
        return [pod for pod in self.all.values() if pod["app"] == self.app and pod["state"] == state]

    def serving(self) -> int:
        return sum(pod["ready"] for pod in self.own())

    def changes(self) -> list[str]:
        return [call for call in self.calls if call != "pods()"]

    def summary(self) -> str:
        """The pods of the app in words: `1 ending, 3 of v1, 1 unready of v2`."""
        kinds: dict[str, int] = {}
        for pod in self.all.values():
            if pod["app"] == self.app:
                words = pod["state"] if pod["state"] != "running" else ("" if pod["ready"] else "unready ") + f"of {pod['version']}"
                kinds[words] = kinds.get(words, 0) + 1
        return ", ".join(f"{count} {words}" for words, count in sorted(kinds.items())) or "none"

    # --- the api

    def pods(self) -> list[dict[str, Any]]:
        self._call("pods()", lambda: None)
        return [{key: pod[key] for key in ("name", "app", "version", "state", "ready")} for pod in self.all.values()]

    def create(self, app: str, version: str) -> None:
        self._call(f"create({app!r}, {version!r})", lambda: self._created(app, version))

    def delete(self, name: str) -> None:
        self._call(f"delete({name!r})", lambda: self._deleted(name))

    # --- inside

    def _call(self, text: str, effect: Callable[[], None]) -> None:
        self.calls.append(text)
        if len(self.calls) > 2000:
            raise RuntimeError("more than 2000 calls: the cluster has had enough")
        problem = self.fault(text)
        if problem is None or self.worked:
            effect()
            self._note()
        if problem is not None:
            raise problem

    def _created(self, app: str, version: str) -> None:
        if app != self.app:
            self.broken.append(f"a pod of another app was created: {app!r}")
        running = self.own()
        if version != self.version:
            self.broken.append(f"a pod of version {version!r} was created, and {self.version!r} was wished for")
        elif sum(pod["version"] == version for pod in running) >= self.replicas:
            self.broken.append(f"a pod was created when {self.replicas} of the version were running already, as many as were wished for")
        if len(running) > self.replicas:
            self.broken.append(f"a pod was created when {len(running)} were running in all, with replicas {self.replicas}")
        self._new(app, version, "running", False)

    def _deleted(self, name: str) -> None:
        pod = self.all.get(name)
        if pod is None:
            raise KeyError(f"no pod {name}")
        if pod["app"] != self.app:
            self.broken.append(f"a pod of another app was deleted: {name} of {pod['app']!r}")
        elif pod["state"] == "ending":
            self.broken.append("a pod that is ending was deleted again")
        elif pod["state"] == "running":
            own = self.own()
            wished = [one for one in own if one["version"] == self.version]
            if pod["ready"] and self.serving() - 1 < self.replicas:
                self.broken.append(f"a pod that was serving was deleted, and {self.serving() - 1} were left that do, with replicas {self.replicas}")
            elif pod["version"] == self.version and len(wished) <= self.replicas:
                self.broken.append("a pod of the wished version was deleted, and there was not one too many")
            elif pod["version"] == self.version and pod["ready"] and not all(one["ready"] for one in wished):
                self.broken.append("a pod that was ready was deleted before one of the same version that was not")
        pod.update(state="ending", age=0)  # what it says of ready is what it said last

    def _new(self, app: str, version: str, state: str, ready: bool) -> str:
        self._number += 1
        name = f"{app}-{self._number}"
        self.all[name] = {"name": name, "app": app, "version": version, "state": state, "ready": ready, "age": 0}
        return name

    def _note(self) -> None:
        self.most_running = max(self.most_running, len(self.own()))
        if self.fewest_serving is not None:
            self.fewest_serving = min(self.fewest_serving, self.serving())

"""A repository, gates, a build and a cluster that note what happens to them, in one order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

COMMITTED = {"shop.py": "def price(): ...", "tests.py": "import shop", "empty.py": ""}


class World:
    """Everything around one pipeline."""

    def __init__(self, committed: dict[str, str] | None = None) -> None:
        self.committed = dict(COMMITTED if committed is None else committed)
        self.folder = {**self.committed, "settings_local.py": "DEBUG = True", "shop.py": "def price(): return 1"}
        self.events: list[str] = []
        self.builds = 0
        self.artifacts: list[bytes] = []
        self.first = b"first release"
        self.running = {"staging": b"old in staging", "production": b"old in production"}
        self.before = dict(self.running)
        self.sick: set[str] = set()  # environments in which a new artifact is not healthy
        self.raises: set[str] = set()  # environments whose first deploy raises
        self.raised: BaseException = ConnectionError("half of the machines have it")
        self.build_fails: BaseException | None = None
        self.approves = True
        self.approve_fails: BaseException | None = None
        self.empty_build = False
        self.seen: list[dict[str, str]] = []  # the files, as each gate and the build found them

    # --- repo

    def checkout(self) -> dict[str, str]:
        return dict(self.committed)

    # --- gates

    def gate(self, name: str, status: int = 0, output: str = "", problem: BaseException | None = None, change: Callable[[dict[str, str]], Any] | None = None) -> tuple[str, Any]:
        def run(files: dict[str, str]) -> tuple[int, str]:
            self.events.append(f"gate {name}")
            self.seen.append(dict(files))
            if change is not None:
                change(files)
            if problem is not None:
                raise problem
            return status, output

        return name, run

    def build(self, files: dict[str, str]) -> bytes:
        self.events.append("build")
        self.seen.append(dict(files))
        self.builds += 1
        if self.build_fails is not None:
            raise self.build_fails
        artifact = b"" if self.empty_build else f"artifact {self.builds} of {sorted(files)}".encode()
        self.artifacts.append(artifact)
        return artifact

    def approve(self) -> bool:
        self.events.append("approve")
        if self.approve_fails is not None:
            raise self.approve_fails
        return self.approves

    # --- cluster

    def current(self, environment: str) -> bytes:
        return self.running[environment]

    def deploy(self, environment: str, artifact: bytes) -> None:
        self.events.append(f"deploy {self.named(artifact)} to {environment}")
        self.running[environment] = artifact
        if environment in self.raises:
            self.raises.discard(environment)
            raise self.raised

    def healthy(self, environment: str) -> bool:
        question = f"is {environment} healthy?"
        if self.events[-1:] != [question]:  # asking again changes nothing
            self.events.append(question)
        return environment not in self.sick or self.running[environment] == self.before[environment]

    def named(self, artifact: object) -> str:
        """An artifact in words."""
        for number, made in enumerate(self.artifacts, 1):
            if artifact == made:
                return "the artifact" if len(self.artifacts) == 1 or number == 1 else f"the artifact of build {number}"
        for environment, old in self.before.items():
            if artifact == old:
                return f"what was in {environment} before"
        return f"something else: {artifact!r}"

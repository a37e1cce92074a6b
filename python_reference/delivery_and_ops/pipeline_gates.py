"""A pipeline from a commit to production: gates, one build, and the same bytes everywhere."""

from collections.abc import Callable, Iterable
from typing import Protocol

_Files = dict[str, str]
_Gate = tuple[str, Callable[[_Files], tuple[int, str]]]


class _Repo(Protocol):
    def checkout(self) -> _Files: ...


class _Cluster(Protocol):
    def current(self, environment: str) -> bytes: ...

    def deploy(self, environment: str, artifact: bytes) -> None: ...

    def healthy(self, environment: str) -> bool: ...


def release(
    repo: _Repo,
    gates: Iterable[_Gate],
    build: Callable[[_Files], bytes],
    cluster: _Cluster,
    approve: Callable[[], bool],
) -> tuple[str, dict[str, str]]:
    """Take the committed files through the gates, build them once, and promote the artifact."""
    files = repo.checkout()
    logs: dict[str, str] = {}
    for name, run in gates:
        try:
            status, logs[name] = run(files)
            failed = status != 0
        except Exception as problem:
            logs[name], failed = str(problem), True
        if failed:
            return f"stopped at {name}", logs
    try:
        artifact = build(files)
    except Exception:
        return "stopped at build", logs

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs


def _deployed(cluster: _Cluster, environment: str, artifact: bytes) -> bool:
    """Deploy the artifact; if it does not get healthy, put back what ran before."""
    previous = cluster.current(environment)
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except Exception:
        healthy = False
    if not healthy:
        cluster.deploy(environment, previous)
    return healthy

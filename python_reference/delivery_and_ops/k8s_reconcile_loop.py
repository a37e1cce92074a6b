"""A controller in the manner of Kubernetes: compare what is there with the wish, and act on the difference."""

from typing import Protocol, TypedDict


class _Pod(TypedDict):
    name: str
    app: str
    version: str
    state: str
    ready: bool


class _Api(Protocol):
    def pods(self) -> list[_Pod]: ...

    def create(self, app: str, version: str) -> None: ...

    def delete(self, name: str) -> None: ...


def reconcile(api: _Api, app: str, version: str, replicas: int) -> None:
    """One pass: bring the pods of `app` nearer to `replicas` ready ones of `version`."""
    pods = [pod for pod in api.pods() if pod["app"] == app]
    for pod in pods:
        if pod["state"] == "failed":
            api.delete(pod["name"])

    running = [pod for pod in pods if pod["state"] == "running"]
    wished = [pod for pod in running if pod["version"] == version]
    others = [pod for pod in running if pod["version"] != version]
    wished.sort(key=lambda pod: pod["ready"])
    surplus = wished[: max(len(wished) - replicas, 0)]

    serving = sum(pod["ready"] for pod in running)
    left = len(running)
    for pod in others + surplus:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
        left -= 1

    room = replicas + 1 - left
    for _ in range(min(room, replicas - len(wished))):
        api.create(app, version)


def endpoints(api: _Api, app: str) -> list[str]:
    """The names of the pods that requests for `app` may go to, sorted."""
    return sorted(
        pod["name"] for pod in api.pods() if pod["app"] == app and pod["state"] == "running" and pod["ready"]
    )

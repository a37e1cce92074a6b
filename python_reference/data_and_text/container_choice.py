"""What a log answers, with the container that fits each question."""

from collections import ChainMap, Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, MutableMapping
from typing import TypeVar

_T = TypeVar("_T")


def unique(items: Iterable[_T]) -> list[_T]:
    """Each item once, in the order of its first occurrence."""
    return list(dict.fromkeys(items))


def latest(stream: Iterable[_T], n: int) -> list[_T]:
    """The last `n` items of the stream; no more than these are kept on the way."""
    return list(deque(stream, maxlen=n))


def paths_by_host(hits: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The paths that each host asked for, in their order."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for host, path in hits:
        paths[host].append(path)
    return dict(paths)


def top(paths: Iterable[_T], n: int) -> list[tuple[_T, int]]:
    """The `n` most frequent paths with their counts; ties in the order of first occurrence."""
    return Counter(paths).most_common(n)


def settings(
    cli: MutableMapping[str, object],
    env: MutableMapping[str, object],
    defaults: MutableMapping[str, object],
) -> Mapping[str, object]:
    """A view of three mappings: the first that has a key decides, also after a change."""
    return ChainMap(cli, env, defaults)

"""Checks for container_choice: the answers, the comparisons made, and the items held on the way."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import Any

from katabook import Failed, called, check, evidence, expect, fail, named, why
from katabook.counting import Pulls, Tally, bare, counted

MANY = 50
STREAM = 300
LIMIT = 1_000


@check
def each_item_comes_once(solution):
    """`unique` keeps each item once, in the order of first occurrence, and finds what it has met by its hash.

    A set has each item once and no order. A dict has both: its keys are unique, and they stay in the order in which they were
    added.
    """
    cases: list[tuple[str, list[Any], list[Any]]] = [
        ("repeated paths", ["/tea", "/ink", "/tea", "/", "/ink", "/tea"], ["/tea", "/ink", "/"]),
        ("numbers that a set would sort", [30, 7, 30, 2, 19, 7], [30, 7, 2, 19]),
        ("numbers and text, which have no order", ["7", 7, None, (), "7", None, ("a", 1), ()], ["7", 7, None, (), ("a", 1)]),
        ("values that are false", ["", 0, None, "", 0], ["", 0, None]),
        ("equal numbers of different types", [2.0, 2, 1, True], [2.0, 1]),
        ("text in both cases", ["Tea", "tea", " tea", "Tea"], ["Tea", "tea", " tea"]),
        ("no items", [], []),
    ]
    first: Failed | None = None
    for words, items, wanted in cases:
        found = called(solution.unique, Pulls(items))
        told = _told_unique(found, items, wanted)
        evidence(f"unique, {words}", told)
        if first is None and told != "each once, in order":
            first = Failed(
                {"in another order": "unique returned the items in another order than that of their first occurrence"}.get(told, f"unique did not return each item once: {told}"),
                call=f"unique(iter({items!r}))", expected=repr(wanted), actual=repr(found), place=solution.unique,
            )
    if first is not None:
        raise first
    why("`in` on a list compares with one item after the other, so each new item is compared with all that came before. A dict or a set looks at one place.")
    tally = Tally()
    items = counted(range(MANY), tally) * 2
    found = called(solution.unique, items)
    comparisons = tally.comparisons
    if not isinstance(found, list) or [bare(item) for item in found] != list(range(MANY)):
        fail(f"unique did not return {MANY} items, which came twice over, once each", call="unique(items)  # 50 items, twice over", place=solution.unique)
    evidence(f"comparisons that unique makes among {MANY} items, twice over", comparisons, exact=False)
    evidence("unique searches", _searched(comparisons))
    if comparisons >= LIMIT:
        fail(f"unique made {LIMIT:,} comparisons or more for {MANY} items, twice over", call="unique(items)  # 50 items, twice over", place=solution.unique)
    _left_alone(solution.unique, "unique", ["/tea", "/ink", "/tea"])


@check
def the_latest_items_and_no_others(solution):
    """`latest` returns the last `n` items, and has let go of all earlier ones on the way.

    The oldest item has to go whenever a new one comes in. A deque with a `maxlen` does that by itself.
    """
    for items, n, wanted in (
        (["a", "b", "c", "d", "b"], 3, ["c", "d", "b"]),
        (["a", "b"], 2, ["a", "b"]),
        (["a", "b"], 5, ["a", "b"]),
        (["a", None, "", 0], 3, [None, "", 0]),
        ([3, 1, 2], 1, [2]),
        ([["x"], ["y"]], 1, [["y"]]),
        ([], 2, []),
        (["Tea", " tea ", "tea"], 3, ["Tea", " tea ", "tea"]),
    ):
        call = f"latest(iter({items!r}), {n})"
        found = called(solution.latest, Pulls(items), n)
        if found != wanted or not isinstance(found, list):
            raise Failed(_told_latest(found, items, n, wanted), call=call, expected=repr(wanted), actual=repr(found), place=solution.latest)
    evidence("latest(iter(['a', 'b', 'c', 'd', 'b']), 3)", ["c", "d", "b"])
    _left_alone(solution.latest, "latest", ["/tea", "/ink", "/tea"], 2)
    why("What is kept on the way needs memory, too, however short the result. `pop(0)` of a list lets the oldest go as well, but moves all the others one place.")
    n, held = 10, _Held()
    found = called(solution.latest, named(held.stream(STREAM), "stream"), n)
    evidence(f"most earlier items held at a time, of {STREAM}, for the last {n}", held.most, exact=False)
    evidence("earlier items held", f"at most {n + 2}" if held.most <= n + 2 else "all" if held.most == STREAM else "too many")
    if [item.number for item in found] != list(range(STREAM - n, STREAM)):
        fail(f"of {STREAM} items, these are not the last {n}", call=f"latest(stream, {n})", place=solution.latest)
    if held.most > n + 2:
        fail(f"latest(stream, {n}) held {held.most} earlier items at a time, of {STREAM} in the stream", call=f"latest(stream, {n})", place=solution.latest)
    why("0 is a number of items as well. `items[-0:]` is the whole list, since there is no -0, and `n or …` takes 0 for a number that is missing.")
    found = called(solution.latest, Pulls(["a", "b"]), 0)
    evidence("latest(iter(['a', 'b']), 0)", found)
    if found != [] or not isinstance(found, list):
        raise Failed("latest was asked for the last 0 items, and did not return an empty list", call="latest(iter(['a', 'b']), 0)", expected="[]", actual=repr(found), place=solution.latest)


@check
def paths_belong_to_their_host(solution):
    """Each host has a list of its own paths, and a look-up of another host adds nothing.

    A group grows whenever its host comes again, not only while its lines follow each other. And a defaultdict creates the entry that it
    does not find, for everybody who reads it with brackets.
    """
    hits = [("ann", "/tea"), ("bob", "/"), ("ann", "/ink"), ("ann", "/tea"), ("", "/"), ("Ann", " /tea"), ("bob", "")]
    wanted = {"ann": ["/tea", "/ink", "/tea"], "bob": ["/", ""], "": ["/"], "Ann": [" /tea"]}
    found = called(solution.paths_by_host, Pulls(hits))
    call = "paths_by_host(iter(hits))"
    if not isinstance(found, dict):
        raise Failed(f"paths_by_host returned {'nothing, that is None' if found is None else f'a {type(found).__name__}, which is no dict'}", call=call, expected=repr(wanted), actual=repr(found), place=solution.paths_by_host)
    plain = {host: paths for host, paths in found.items()}
    told = _told_groups(plain, wanted)
    evidence("hits of ann, bob, ann, ann, '', Ann, bob", told)
    if told != "each host has its paths":
        raise Failed(f"paths_by_host: {told}", call=f"paths_by_host({hits!r})", expected=repr(wanted), actual=repr(plain), place=solution.paths_by_host)
    why("While you fill it, a defaultdict is what you want. Handed out, it turns a question into an entry: brackets on a missing key create it.")
    groups = found
    try:
        groups["eve"]
    except KeyError:
        outcome = "KeyError"
    else:
        outcome = "no exception"
    evidence("groups['eve'], who is not in the log", outcome)
    hosts = sorted(groups)
    evidence("hosts after that question", hosts)
    if outcome != "KeyError":
        fail("a host that is not in the log was looked up, and no KeyError was raised" + ("; now it is among the hosts" if "eve" in hosts else ""), call="paths_by_host(hits)['eve']", place=solution.paths_by_host)
    if hosts != sorted(wanted):
        fail("a look-up of an unknown host changed the hosts", call="paths_by_host(hits)['eve']", place=solution.paths_by_host)
    nothing = called(solution.paths_by_host, [])
    if not isinstance(nothing, dict) or len(nothing):
        raise Failed("a log without hits has no hosts", call="paths_by_host([])", expected="{}", actual=repr(nothing), place=solution.paths_by_host)
    _left_alone(solution.paths_by_host, "paths_by_host", [("bob", "/"), ("ann", "/tea"), ("bob", "/")])


@check
def the_most_frequent_come_first(solution):
    """`top` returns the most frequent paths, counted in one walk.

    A Counter goes through the log once, and `most_common` leaves paths with equal counts in the order in which they came.
    """
    log = ["/b", "/z", "/a", "/z", "/c", "/a", "/b", "/z", "/d"]
    ranks = [("/z", 3), ("/b", 2), ("/a", 2), ("/c", 1), ("/d", 1)]
    first: Failed | None = None
    outcomes: list[str] = []
    for paths, n, wanted in (
        (log, 1, ranks[:1]),
        (log, 2, ranks[:2]),
        (log, 4, ranks[:4]),
        (log, 9, ranks),
        (log, 0, []),
        (["/c", "/a", "/b"], 2, [("/c", 1), ("/a", 1)]),
        (["/a", "/b", "/b", "/a"], 2, [("/a", 2), ("/b", 2)]),
        ([None, "", 7, None, ("x", 1), 0], 5, [(None, 2), ("", 1), (7, 1), (("x", 1), 1), (0, 1)]),
        ([], 3, []),
    ):
        call = f"top(iter({paths!r}), {n})"
        found = called(solution.top, Pulls(paths), n)
        told = _told_top(found, paths, wanted)
        outcomes.append(told)
        if first is None and told != "as it should be":
            first = Failed(f"top: {told}", call=call, expected=repr(wanted), actual=repr(found), place=solution.top)
    evidence("rankings of nine logs", "; ".join(dict.fromkeys(outcomes)))
    if first is not None:
        raise first
    _left_alone(solution.top, "top", ["/tea", "/ink", "/tea"], 1)
    why("Looking through a list, be it the log or the paths met so far, is one comparison after the other, and that for each path. A dict looks at one place.")
    tally = Tally()
    called(solution.top, counted(range(MANY), tally) * 2, 3)
    comparisons = tally.comparisons
    evidence(f"comparisons that top makes among {MANY} paths, twice over", comparisons, exact=False)
    evidence("top searches", _searched(comparisons))
    if comparisons >= LIMIT:
        fail(f"top made {LIMIT:,} comparisons or more for {MANY} paths, twice over", call="top(paths, 3)  # 50 paths, twice over", place=solution.top)


@check(stretch=True)
def settings_are_a_view(solution):
    """The first dict that has a key decides, now and after a later change.

    `{**defaults, **env, **cli}` is a photograph. A ChainMap keeps the three dicts and asks them, one after the other, each time.
    """
    cli: dict[str, Any] = {"port": 80, "proxy": None}
    env: dict[str, Any] = {"port": 90, "debug": 0, "proxy": "eu"}
    defaults: dict[str, Any] = {"port": 8000, "debug": True, "host": "", "proxy": "us"}
    view = named(called(solution.settings, cli, env, defaults), "view")
    before = {"port": 80, "debug": 0, "host": "", "proxy": None}
    _asked(view, before, "as it was made", "the first of the three dicts that has a key does not decide")
    env["host"], cli["debug"] = "shop", 2
    del cli["port"]
    after = {"port": 90, "debug": 2, "host": "shop", "proxy": None}
    _asked(view, after, "after changes of env and cli", "a change of env or cli does not show in the view")
    defaults["tz"] = ""
    _asked(view, {**after, "tz": ""}, "after a new key in defaults", "a new key in defaults does not show in the view")
    cli.clear(), env.clear(), defaults.clear()
    _missing(view)
    defaults["port"] = 1
    _asked(view, {"port": 1}, "after all were emptied, and defaults has a key again", "a key in a dict that was empty for a while does not show in the view")
    cli, env = {}, {}
    view = named(called(solution.settings, cli, env, {}), "view")
    _missing(view)
    env["port"] = 90
    _asked(view, {"port": 90}, "made of three empty dicts, after env has got a key", "a key that comes into an empty dict does not show in the view")
    cli["port"] = 80
    _asked(view, {"port": 80}, "after cli has got it, too", "a key that comes into an empty dict does not show in the view")


# --- how it is observed ----------------------------------------------------------------------


class _Item:
    def __init__(self, number: int) -> None:
        self.number = number


class _Held:
    """Counts how many items of its stream are alive whenever the next one is asked for."""

    def __init__(self) -> None:
        self.most = 0
        self._alive: weakref.WeakSet[_Item] = weakref.WeakSet()

    def stream(self, size: int) -> Iterator[_Item]:
        for number in range(size):
            self.most = max(self.most, len(self._alive))
            yield self._made(number)
        self.most = max(self.most, len(self._alive))

    def _made(self, number: int) -> _Item:
        item = _Item(number)
        self._alive.add(item)
        return item


def _searched(comparisons: int) -> str:
    """What was searched for so many comparisons, in words."""
    if comparisons < LIMIT:
        return "nothing"
    if comparisons > 1.5 * MANY**2:
        return "the whole log, for each different one"
    if comparisons > 0.8 * MANY**2:
        return "all that were met so far, for each line of the log"
    return "a part of the log, for each different one"


def _left_alone(function: Any, name: str, items: list[Any], *rest: int) -> None:
    """A list that is passed in is not changed."""
    kept = list(items)
    called(function, items, *rest)
    if items != kept:
        raise Failed(f"{name} changed the list that was passed in", call=f"{name}({', '.join(map(repr, [kept, *rest]))})", expected=repr(kept), actual=repr(items), place=function)


def _told_unique(found: Any, items: list[Any], wanted: list[Any]) -> str:
    """What unique made of the items, in words."""
    if not isinstance(found, list):
        return "nothing, that is None" if found is None else f"a {type(found).__name__} and not a list"
    if found == wanted:
        return "each once, in order" if list(map(type, found)) == list(map(type, wanted)) else "of equal items, not the first one stayed"
    if found == items:
        return "items are repeated"
    if len(found) == len(wanted) and all(item in found for item in wanted):
        return "in another order"
    return "other items than were passed" if any(item not in items for item in found) else "items are missing" if any(item not in found for item in wanted) else "items are repeated"


def _told_latest(found: Any, items: list[Any], n: int, wanted: list[Any]) -> str:
    """What is wrong with the latest items, in words."""
    if not isinstance(found, list):
        return f"latest returned {'nothing, that is None' if found is None else f'a {type(found).__name__}'}, and not a list"
    if found == wanted[::-1]:
        return "latest returned the newest item first, and the oldest should be first"
    if len(items) < n:
        return f"the stream has {len(items)} items, fewer than {n}, and latest did not return all of them"
    return f"latest did not return the last {n} of {len(items)} items"


def _told_groups(found: dict[Any, Any], wanted: dict[str, list[str]]) -> str:
    """What is wrong with the groups, in words."""
    if found == wanted:
        return "each host has its paths" if all(type(paths) is list for paths in found.values()) else "the paths of a host are not a list"
    if missing := [host for host in wanted if host not in found]:
        return f"the host {missing[0]!r} is missing"
    if len(found) > len(wanted):
        return "there is a host that made no hit"
    for host, paths in wanted.items():
        got = found[host]
        if not isinstance(got, (list, tuple)):
            return "the paths of a host are not a list"
        if len(got) > len(paths):
            return f"{host!r} has paths of other hosts"
        if len(got) < len(paths):
            return f"of {len(paths)} paths of {host!r}, {'the last one' if len(got) == 1 and got[0] == paths[-1] and len(paths) > 2 else 'only the latest, from hits that follow each other,' if list(got) == paths[-len(got):] and len(paths) > 2 else 'not every one'} is there"
        if sorted(got) == sorted(paths) and list(got) != paths:
            return f"the paths of {host!r} come in another order"
    return "the paths of a host are not those that it asked for"


def _told_top(found: Any, paths: list[Any], wanted: list[Any]) -> str:
    """What is wrong with a ranking, in words."""
    if not isinstance(found, list):
        return "it returned nothing, that is None" if found is None else f"it returned a {type(found).__name__} and not a list"
    if found == wanted:
        return "as it should be"
    if found and found == [(count, path) for path, count in wanted]:
        return "a pair is (count, path), and (path, count) was asked for"
    if not all(isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[1], int) for pair in found):
        return "something in the list is not a tuple (path, count)"
    if len(found) != len(wanted):
        return f"{len(wanted)} paths were expected, and {len(found)} came"
    if any(pair[0] not in paths for pair in found):
        return "a path came that is not in the log"
    if [pair[1] for pair in found] == [count for _, count in wanted]:
        return "among equal counts, the path that occurred first does not come first"
    if sorted((pair[1] for pair in found), reverse=True) == [count for _, count in wanted]:
        return "the most frequent paths do not come first"
    return "a path is not counted right, or a more frequent one is missing"


def _asked(view: Any, wanted: dict[str, Any], when: str, message: str) -> None:
    """Hold what a view answers against what it should, by brackets, get and in."""
    found = {key: view[key] if key in view else "missing" for key in wanted}
    evidence(f"the view {when}", found)
    if found != wanted:
        raise Failed(message, call="view[key], for each key that is in the view", expected=repr(wanted), actual=repr(found))
    got = {key: view.get(key) for key in wanted}
    if got != found:
        raise Failed(f"get does not say what the brackets say, {when}", call="view.get(key)", expected=repr(found), actual=repr(got))


def _missing(view: Any) -> None:
    """All dicts are empty: nothing is found by any of the three questions."""
    try:
        view["port"]
    except KeyError:
        outcome = "KeyError"
    else:
        outcome = "no exception"
    evidence("view['port'] when no dict has it", outcome)
    if outcome != "KeyError":
        fail("no dict has the key, and the brackets raised no KeyError", call="view['port']")
    if (got := view.get("port")) is not None:
        raise Failed("no dict has the key, and get did not return None", call="view.get('port')", expected="None", actual=repr(got))
    if "port" in view:
        fail("no dict has the key, and the view says that it is in", call="'port' in view")

"""Checks for shard_router: where keys live, how many shards are asked, and what moves."""

from __future__ import annotations

import builtins
import importlib.util
import sqlite3
import sys
from contextlib import ExitStack
from typing import Any

import fixtures
from fixtures import NODES, Key
from katabook import called, check, evidence, expect, fail, named, sql, why


@check
def a_key_has_one_node(solution):
    """A key belongs to the same node in every process, and the nodes have even parts.

    The built-in hash of a text is salted anew when Python starts. Two servers that route by it look for a user on different shards.
    """
    keys = fixtures.keys()
    ring = _ring(solution, NODES)
    first = dict(zip(keys, _nodes(solution, ring, keys, NODES)))
    parts = {node: 100 * list(first.values()).count(node) / len(keys) for node in NODES}
    original = builtins.hash
    builtins.hash = lambda thing: original(thing) ^ 0x5DEECE66D  # as it is in another process
    try:
        elsewhere = _ring(solution, NODES)
        other = sum(here != there for here, there in zip(first.values(), _nodes(solution, elsewhere, [Key(key) for key in keys[:400]], NODES)))
    finally:
        builtins.hash = original
    evidence("keys that have another node in another process", "none" if not other else "many" if other > 40 else "some")
    anew = _imported_again(solution)
    again = sum(here != there for here, there in zip(first.values(), _nodes(solution, anew.Ring(NODES), keys[:400], NODES)))
    evidence("keys that have another node when the file is imported anew", "none" if not again else "many" if again > 40 else "some")
    if again:
        fail("a key has another node when your file is imported again, as in each new process", call="Ring(nodes).node_for(key)", place=solution.Ring)
    if other:
        fail("a key has another node when the built-in hash is another one, as in each new process", call="Ring(nodes).node_for(key)", place=solution.Ring)
    backwards = _ring(solution, iter(NODES[::-1]))
    swapped = sum(here != there for here, there in zip(first.values(), _nodes(solution, backwards, keys, NODES)))
    evidence("keys that have another node when the nodes are given in another order", "none" if not swapped else "some")
    if swapped:
        fail("the nodes were given in another order, and keys belong to other ones", call="Ring(['gold', 'green', 'blue', 'red']).node_for(key)", place=solution.Ring)
    evidence("percent of the keys, by node", {node: round(part) for node, part in parts.items()}, exact=False)
    uneven = [node for node, part in parts.items() if not 15 <= part <= 37]
    evidence("parts of 15 to 37 percent", f"{len(NODES) - len(uneven)} of {len(NODES)}", exact=False)
    if uneven:
        fail("the parts of the nodes are not even", call="Ring(nodes).node_for(key)", place=solution.Ring)
    _nodes(solution, ring, ["", "é", "x" * 10_000], NODES)
    alone = _ring(solution, ["red"])
    if set(_nodes(solution, alone, keys[:300], ["red"])) != {"red"}:
        fail("there is one node, and a key does not belong to it", call='Ring(["red"]).node_for(key)', place=solution.Ring)


@check(after=a_key_has_one_node)
def a_new_node_takes_its_part(solution):
    """A new node takes its part, and no other key moves.

    Each key that moves is a row that has to be copied while users wait. With the remainder of a division, nearly all of them do.
    """
    keys = fixtures.keys()
    for old in (NODES, NODES[:2], ["red"]):
        new = [*old, "white"]
        before, after = _ring(solution, old), _ring(solution, new)
        moved = [pair for pair in zip(_nodes(solution, before, keys, old), _nodes(solution, after, keys, new)) if pair[0] != pair[1]]
        astray = [pair for pair in moved if pair[1] != "white"]
        if old is NODES:
            evidence("percent of the keys that move to a fifth node", round(100 * len(moved) / len(keys)), exact=False)
            evidence("percent that would move with the remainder of a division", round(100 * sum(n % 4 != n % 5 for n in range(len(keys))) / len(keys)))
        evidence(f"a node more than {len(old)}: keys that move between old nodes", "none" if not astray else "many" if len(astray) > len(keys) // 10 else "some")
        if astray:
            fail("a node was added, and keys moved from one old node to another", call=f"Ring({new!r}).node_for(key)", place=solution.Ring)
        if old is NODES and len(moved) > 0.32 * len(keys):
            fail("a fifth node was added, and more than 32 percent of the keys moved", call=f"Ring({new!r}).node_for(key)", place=solution.Ring)
        if not moved:
            fail("a node was added, and no key belongs to it", call=f"Ring({new!r}).node_for(key)", place=solution.Ring)
    why("More points make the parts more even, and each of them is on the ring.")
    few, many, usual = (_nodes(solution, ring, keys[:500], NODES) for ring in (called(solution.Ring, NODES, points=1), called(solution.Ring, NODES, points=100), _ring(solution, NODES)))
    if many != usual:
        fail("100 points are the usual ones, and with points=100 keys have other nodes", call="Ring(nodes, points=100)", place=solution.Ring)
    if few == many:
        fail("one point for each node and a hundred give the same nodes", call="Ring(nodes, points=1)", place=solution.Ring)


@check(after=a_key_has_one_node)
def a_user_lives_on_one_shard(solution):
    """A user is stored on one shard, and only that one is asked.

    The router exists to know where to look. If every shard is asked for every key, four databases do four times the work of one.
    """
    shards, users = _users(solution)
    ring = _ring(solution, NODES)
    people = fixtures.people(60)
    for key, (name, score) in people.items():
        with sql.record(*shards.values()) as recording:
            called(users.put, key, name, score)
        asked = _asked(shards, recording)
        if len(asked) != 1:
            evidence("shards that a put sent statements to", len(asked))
            fail(f"a put sent statements to {len(asked)} shards", call=f"users.put({key!r}, {name!r}, {score})", place=solution.ShardedUsers)
        if any(conn.in_transaction for conn in shards.values()):
            fail("a put has returned, and it is not committed", call=f"users.put({key!r}, {name!r}, {score})", place=solution.ShardedUsers)
    for key, row in people.items():
        where = [name for name, conn in shards.items() if key in fixtures.stored(conn)]
        if where != [_node(solution, ring, key, NODES)]:
            evidence("shards that have the user", len(where))
            fail("a user is not stored on the shard that the ring names, and there alone", call=f"users.put({key!r}, ...)", place=solution.ShardedUsers)
    most = 0
    for key in [*people, "user-999", "user-7  ", "o'brien", "USER-7", "%", "user-_"]:
        with sql.record(*shards.values()) as recording:
            found = called(users.get, key)
        most = max(most, recording.count)
        if recording.count != 1:
            evidence("statements of that get", recording.count)
        expect(found).because(f"users.get({key!r}) is not what was put, or None").at(solution.ShardedUsers).equals(people.get(key))
        if recording.count != 1:
            fail(f"a get sent {recording.count} statements", call=f"users.get({key!r})", place=solution.ShardedUsers)
    evidence("statements of a get, at most", most)
    why("A user who is put again replaces the old one, whatever the new values are.")
    for key, row in (("user-3", ("", 0)), ("user-3", ("Ann", -1)), ("O'Brien", ("Pat", 3))):
        called(users.put, key, *row)
        expect(called(users.get, key)).because("a user was put again, and get gives something else").at(solution.ShardedUsers).equals(row)
    if sum(len(fixtures.stored(conn)) for conn in shards.values()) != len(people):
        fail("users were put again, and there are more rows than users", call="users.put('user-3', 'Ann', -1)", place=solution.ShardedUsers)
    why("The shards are where users are. Another process has put some since.")
    key = next(key for key in fixtures.keys(400)[300:] if _node(solution, ring, key, NODES) == "gold")
    with sql.unrecorded(shards["gold"]), shards["gold"]:
        shards["gold"].execute("INSERT INTO users VALUES (?, 'Eve', 1)", (key,))
    expect(called(users.get, key)).because("a user was put by another process, and get does not find it").at(solution.ShardedUsers).equals(("Eve", 1))


@check(after=a_user_lives_on_one_shard)
def the_best_of_all_are_among_the_best_of_each(solution):
    """The best of all shards are found among the best of each.

    Nobody can be among the best ten of all without being among the best ten of their shard. So each database sorts and limits, and
    few rows travel.
    """
    shards, users = _users(solution)
    people = fixtures.people(90)
    for key, row in sorted(people.items(), key=lambda item: item[0][::-1]):  # equal scores are not stored by key
        called(users.put, key, *row)
    ranked = sorted(((key, *row) for key, row in people.items()), key=lambda row: (-row[2], row[0]))
    for n in (3, 1, 2, 5, 10, 30, 40, 500, 0):
        with sql.record(*shards.values()) as recording:
            found = called(users.top, n)
        fetched = max((sum(statement.rows_fetched for statement in recording.statements if statement._tap is conn._katabook_tap) for conn in shards.values()), default=0)
        evidence(f"top({n}): statements, and rows from one shard at most", f"{recording.count}, {'all there are' if fetched > n and n else fetched if fetched <= n else 'more than asked for'}", exact=False)
        if not isinstance(found, list):
            fail("top did not return a list", call=f"users.top({n})", place=solution.ShardedUsers)
        if found != ranked[:n]:
            scores = [row[2] if isinstance(row, tuple) and len(row) == 3 else None for row in found], [row[2] for row in ranked[:n]]
            if len(found) != len(ranked[:n]):
                kind = "gives another number of users"
            elif any(not isinstance(row, tuple) or len(row) != 3 or row not in ranked for row in found):
                kind = "gives something else than tuples (key, name, score)"
            elif scores[0] == scores[1]:
                kind = "gives the right scores, and among equal ones not those with the smaller keys, in their order"
            elif sorted(found) == sorted(ranked[:n]):
                kind = "gives the right users in another order"
            else:
                kind = "gives other users than those with the highest scores"
            evidence(f"scores of top({n}), and of the best {n}", f"{scores[0][:12]} and {scores[1][:12]}", exact=False)
            evidence("rows fetched from a shard, at most", "as many as were asked for" if fetched == n else "fewer" if fetched < n else "more")
            evidence(f"of the best {n}, top has", sum(row in ranked[:n] for row in found) if kind.startswith(("gives other", "gives the right users")) else kind)
            fail(f"top({n}) {kind}", call=f"users.top({n})", place=solution.ShardedUsers)
        if n and recording.count != len(shards):
            fail(f"there are {len(shards)} shards, and top sent {recording.count} statements", call=f"users.top({n})", place=solution.ShardedUsers)
        if n and fetched > n:
            evidence("rows from one shard", "more than were asked for")
            fail("top fetched more rows from a shard than it was asked for", call=f"users.top({n})", place=solution.ShardedUsers)


@check(after=a_user_lives_on_one_shard, stretch=True, seconds=25)
def users_move_while_they_are_used(solution):
    """A shard is added, and users can be read and written all the time.

    Deleted first, a user is missing for a moment, and for good if the process dies in it. Copied first and routed afterwards, what was written in between
    stays behind. So: writes to the new place first, then copy without overwriting, then delete.
    """
    step = 0
    while True:
        step += 1
        shards, users = _users(solution)
        white = fixtures.shard("white")
        everything = {**shards, "white": white}
        ring = _ring(solution, list(everything))
        places = dict(zip(fixtures.keys(400), _nodes(solution, ring, fixtures.keys(400), list(everything))))
        movers = [key for key, node in places.items() if node == "white"][:4]
        if not movers:
            fail("a shard was added, and no user of 400 belongs to it", call="Ring([..., 'white'])", place=solution.Ring)
        people = {key: (f"name of {key}", number % 3) for number, key in enumerate([*movers, *list(places)[:7], "", "O'Brien"])}
        for key, row in people.items():
            called(users.put, key, *row)
        state: dict[str, Any] = {"at": 0, "busy": False, "missing": None}

        def look(text: str) -> None:
            if state["busy"]:
                return
            state["busy"] = True
            state["at"] += 1
            try:
                if state["at"] == step:
                    for key in (movers[0], movers[-1], "brand new"):
                        people[key] = (f"changed {key}", 100)
                        users.put(key, *people[key])
                    state["went"] = "the new shard" if all(key in fixtures.stored(white) for key in (movers[0], movers[-1])) else "the old shard"
                if state["missing"] is None:
                    found = next(((key, got) for key, row in people.items() if (got := users.get(key)) != row), None)
                    state["missing"] = found and ("None" if found[1] is None else "an older value")
            finally:
                state["busy"] = False

        with ExitStack() as stack:
            for conn in everything.values():
                stack.enter_context(sql.before_each(conn, look))
            try:
                called(users.add, "white", white)
            except sqlite3.OperationalError as problem:
                evidence("the database said", str(problem), exact=False)
                fail("a statement failed while users moved", call='users.add("white", conn)', place=solution.ShardedUsers)
        if state["at"] == 0:
            fail("a shard was added, and no statement was sent", call='users.add("white", conn)', place=solution.ShardedUsers)
        if state["missing"] is not None:
            evidence("a put during the move went to", state.get("went", "no shard yet"))
            evidence("during the move, a get gave", state["missing"])
            fail("users were moving, and a get did not give what was put last", call='users.add("white", conn)', place=solution.ShardedUsers)
        lost = [key for key, row in people.items() if called(users.get, key) != row]
        if lost:
            evidence("after the move, a get of a user that was put meanwhile", "did not give it")
            fail("a user was put during the move, and afterwards get gives something else", call='users.add("white", conn)', place=solution.ShardedUsers)
        for key in people:
            where = [name for name, conn in everything.items() if key in fixtures.stored(conn)]
            if where != [_node(solution, ring, key, list(everything))]:
                evidence("after the move, shards that have a user", len(where))
                fail("after the move, a user is not stored where it belongs, and there alone", call='users.add("white", conn)', place=solution.ShardedUsers)
        if any(conn.in_transaction for conn in everything.values()):
            fail("after the move, something is not committed", call='users.add("white", conn)', place=solution.ShardedUsers)
        with sql.record(*everything.values()) as recording:
            called(users.get, movers[0])
            for number in range(19):
                called(users.get, f"nobody {number}")
        if recording.count != 20:
            fail(f"the move is over, and twenty gets send {recording.count} statements", call="users.get(key)", place=solution.ShardedUsers)
        if state["at"] < step:
            break
    evidence("moments at which all users were read, and some were written", step - 1, exact=False)


# --- how it is observed ----------------------------------------------------------------------


def _ring(solution: Any, nodes: Any) -> Any:
    return called(solution.Ring, nodes)


def _node(solution: Any, ring: Any, key: str, nodes: list[str]) -> Any:
    """The node of a key, which has to be one of them."""
    try:
        node = called(ring.node_for, key)
    except (IndexError, KeyError) as problem:
        evidence("node_for raised", type(problem).__name__)
        fail("a key belongs to no node", call="ring.node_for(key)", place=solution.Ring)
    if node not in nodes:
        fail("node_for did not return the name of a node", call=f"ring.node_for({key[:20]!r})", place=solution.Ring)
    return node


def _imported_again(solution: Any) -> Any:
    """The submission's file, imported a second time."""
    spec = importlib.util.spec_from_file_location("imported_again", solution.__file__)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _nodes(solution: Any, ring: Any, keys: list[str], nodes: list[str]) -> list[str]:
    """The nodes of many keys."""
    _node(solution, ring, keys[0], nodes)
    try:
        found = [ring.node_for(key) for key in keys]
    except (IndexError, KeyError) as problem:
        evidence("node_for raised", type(problem).__name__)
        fail("a key belongs to no node", call="ring.node_for(key)", place=solution.Ring)
    if not set(found) <= set(nodes):
        fail("node_for did not return the name of a node", call="ring.node_for(key)", place=solution.Ring)
    return found


def _users(solution: Any) -> tuple[dict[str, sqlite3.Connection], Any]:
    shards = fixtures.shards()
    return shards, named(called(solution.ShardedUsers, shards), "users")


def _asked(shards: dict[str, sqlite3.Connection], recording: sql.Recording) -> set[str]:
    """The names of the shards that were sent a statement."""
    return {name for name, conn in shards.items() if any(statement._tap is conn._katabook_tap for statement in recording.events)}

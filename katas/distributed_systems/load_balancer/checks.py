"""Checks for load_balancer: which server is picked, and what that does to queues."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, threads, why

KINDS = "RoundRobin", "LeastConnections", "Sticky"


@check
def round_robin_takes_turns(solution):
    """Round robin gives each server its turn, in a fixed order.

    It needs to know the order of the servers and the last choice. If servers and requests are alike, nothing better is needed.
    """
    balancer = called(solution.RoundRobin, iter(["red", "blue", "green"]))
    got = [_pick(balancer, "ann") for _ in range(7)]
    evidence("seven picks of three servers", " ".join(map(str, got)))
    expect(got).because("seven picks of red, blue and green did not go round").at(solution.RoundRobin).equals(["red", "blue", "green"] * 2 + ["red"])
    other = called(solution.RoundRobin, ["red", "blue", "green"])
    expect(_pick(other, "ann")).because("another balancer did not begin with its first server").at(solution.RoundRobin).equals("red")
    why("It takes turns among servers, and not among clients. What has ended makes no difference either.")
    balancer = called(solution.RoundRobin, ["b", "a"])
    got = []
    for client in ("x", "x", "y", "x", "y", "y"):
        got.append(_pick(balancer, client))
        called(balancer.done, got[-1])
    expect(got).because("six requests of two clients, each of which ended at once, did not go round b and a").at(solution.RoundRobin).equals(["b", "a"] * 3)
    expect([_pick(called(solution.RoundRobin, ["only"]), "x")]).because("there is one server, and it was not picked").at(solution.RoundRobin).equals(["only"])
    why("A position in a list means another server once something was taken out of that list. Servers are skipped then, or served twice.")
    balancer = called(solution.RoundRobin, ["a", "b", "c", "d"])
    got = [_pick(balancer, "x") for _ in range(2)]
    called(balancer.down, "a")
    got += [_pick(balancer, "x") for _ in range(4)]
    called(balancer.up, "a")
    got += [_pick(balancer, "x") for _ in range(4)]
    called(balancer.down, "b")
    called(balancer.down, "c")
    got += [_pick(balancer, "x") for _ in range(3)]
    many = called(solution.RoundRobin, "hgfedcba")
    for server in "hgfedc":
        called(many.down, server)
    expect([_pick(many, "x") for _ in range(3)]).because("six of eight servers were down, and three picks did not go round the other two").at(solution.RoundRobin).equals(["b", "a", "b"])
    pausing = called(solution.RoundRobin, "abc")
    picks = [_pick(pausing, "x")]
    for server in "abc":
        called(pausing.down, server)
    for _ in range(2):
        _what_pick_gives(pausing)
    for server in "abc":
        called(pausing.up, server)
    picks += [_pick(pausing, "x") for _ in range(3)]
    expect(picks).because("all servers went down, two picks found none, all came up, and the round did not go on from where it was").at(solution.RoundRobin).equals(list("abca"))
    evidence("a b, then a is down: four, a is up: four, b and c are down: three", " ".join(map(str, got)))
    expect(got).because("servers went down and came up, and the round did not go on from the server that it had reached").at(solution.RoundRobin).equals(list("ab" "cdbc" "dabc" "dad"))


@check
def least_connections_counts_what_is_under_way(solution):
    """Least connections picks the server with the fewest requests under way.

    What was sent is history. What has not ended is load: a slow server holds its requests longer, and so gets fewer.
    """
    balancer = called(solution.LeastConnections, iter(["red", "blue", "green"]))
    got = [_pick(balancer, "ann") for _ in range(4)]
    evidence("four picks of three idle servers", " ".join(map(str, got)))
    expect(got).because("four picks of red, blue and green, none of which ended, are not the first of the least busy each time").at(solution.LeastConnections).equals(
        ["red", "blue", "green", "red"]
    )
    for server in ("green", "blue", "red", "red"):
        called(balancer.done, server)
    got = [_pick(balancer, "ann") for _ in range(2)]
    expect(got).because("all requests had ended, and the first of the idle servers was not picked, and then the second").at(solution.LeastConnections).equals(["red", "blue"])
    balancer = called(solution.LeastConnections, ["z", "y", "x"])
    got = []
    for ends in ("", "", "", "y", "x", "x", "", "yz", "z", ""):
        for server in ends:
            called(balancer.done, server)
        got.append(_pick(balancer, "same client"))
    evidence("picks, with requests ending in between", " ".join(map(str, got)))
    expect("".join(map(str, got))).because("requests ended in between, and the picks are not the first of the least busy each time").at(solution.LeastConnections).equals("zyxyxxzyzz")
    other = called(solution.LeastConnections, ["z", "y", "x"])
    expect(_pick(other, "x")).because("another balancer knew of requests that it had not sent").at(solution.LeastConnections).equals("z")
    why("The requests under way on a server that goes down do not vanish. They end later, or time out, and until then they hold it.")
    balancer = called(solution.LeastConnections, ["a", "b"])
    got = [_pick(balancer, "x") for _ in range(4)]
    called(balancer.down, "a")
    called(balancer.down, "a")
    got += [_pick(balancer, "x") for _ in range(2)]
    called(balancer.done, "a")
    called(balancer.up, "a")
    called(balancer.up, "a")
    got += [_pick(balancer, "x") for _ in range(6)]
    evidence("a b a b, a is down: two, one ends on a and it is up: six", " ".join(map(str, got)))
    expect("".join(map(str, got))).because("a server went down with two requests under way, one ended, it came up; those picked are not the least busy ones").at(solution.LeastConnections).equals(
        "abab" "bb" "aaaaba"
    )


@check
def sticky_clients_stay(solution):
    """A client stays on its server, and only those of a server that is down move.

    The session lives in the memory of that server. Each client that moves has to log in again, and has lost its basket.
    """
    servers = ["red", "blue", "green", "gold"]
    clients = [f"client-{number}" for number in range(600)] + [chr(0x4E00 + number) for number in range(199)] + [""]
    balancer = called(solution.Sticky, iter(servers))
    home = {client: _pick(balancer, client) for client in clients}
    again = {client: _pick(balancer, client) for client in reversed(clients)}
    moved = sum(home[client] != again[client] for client in clients)
    if moved:
        fail(f"800 clients came a second time, and {moved} of them were sent to another server", call="balancer.pick(client)", place=solution.Sticky)
    why("There are several balancers, and each is restarted now and then. They have nothing in common but the names.")
    original = builtins.hash
    builtins.hash = lambda thing: original(("another process", thing))
    try:
        other = called(solution.Sticky, servers)
        elsewhere = sum(home[client] != _pick(other, client) for client in clients)
    finally:
        builtins.hash = original
    if elsewhere:
        fail("the built-in hash of a string is another one in each process, and clients are sent elsewhere then", call="Sticky(servers).pick(client)", place=solution.Sticky)
    why("Only those have to move whose server is gone. If they all move to the same one, it goes down next.")
    turned = called(solution.Sticky, servers[::-1])
    for gone in ("blue", "red"):
        called(balancer.down, gone)
        now = {client: _pick(balancer, client) for client in clients}
        called(balancer.down, "gold")
        two_down = {client: _pick(balancer, client) for client in clients}
        called(balancer.up, "gold")
        called(turned.down, gone)
        elsewhere = {client: _pick(turned, client) for client in reversed(clients)}
        called(turned.up, gone)
        homeless = [client for client in clients if home[client] == gone]
        moved = [client for client in clients if home[client] != gone and now[client] != home[client]]
        evidence(f"{gone} is down: clients of other servers that moved", "none" if not moved else "many" if len(moved) > 80 else "some")
        if moved:
            fail(f"{gone} went down, and clients of other servers were moved", call=f'balancer.down("{gone}")', place=solution.Sticky)
        new_homes = {server: sum(now[client] == server for client in homeless) for server in servers if server != gone}
        evidence(f"new servers of the clients of {gone}", new_homes, exact=False)
        evidence(f"servers that took the clients of {gone}", sum(bool(taken) for taken in new_homes.values()))
        if min(new_homes.values()) < len(homeless) * 0.12:
            fail(f"{gone} went down, and its clients were not spread over all the others", call=f'balancer.down("{gone}")', place=solution.Sticky)
        if elsewhere != now:
            fail(f"{gone} was down, and another balancer, with the servers in another order, sent clients elsewhere", call=f'balancer.down("{gone}")', place=solution.Sticky)
        wrong = [client for client in clients if now[client] != "gold" and two_down[client] != now[client]]
        if wrong:
            fail(f"{gone} was down, gold went down as well, and clients of others were moved", call='balancer.down("gold")', place=solution.Sticky)
        called(balancer.up, gone)
        back = sum(_pick(balancer, client) != home[client] for client in clients)
        if back:
            fail(f"{gone} was up again, and not all clients were back on their servers", call=f'balancer.up("{gone}")', place=solution.Sticky)
    why("Other balancers have been given the names in another order, or have seen the clients in another order.")
    other = called(solution.Sticky, servers)
    seen = {client: _pick(other, client) for client in reversed(clients)}
    elsewhere = sum(home[client] != seen[client] for client in clients)
    if elsewhere:
        fail(f"another balancer with the same servers saw the clients in another order, and sent {'some' if elsewhere < 700 else 'most'} of them elsewhere", call="Sticky(servers).pick(client)", place=solution.Sticky)
    other = called(solution.Sticky, servers[::-1])
    elsewhere = sum(home[client] != _pick(other, client) for client in clients)
    if elsewhere:
        fail(f"another balancer has the same servers in another order, and sends {'some' if elsewhere < 700 else 'most'} clients elsewhere", call="Sticky(servers).pick(client)", place=solution.Sticky)
    why("A server that has many more clients than its neighbours is slow for all of them.")
    parts = {server: 100 * list(home.values()).count(server) / len(clients) for server in servers}
    evidence("percent of the clients, by server", {server: round(part) for server, part in parts.items()}, exact=False)
    if not all(15 <= part <= 37 for part in parts.values()):
        fail("the clients are not spread over the servers, 15 to 37 percent each", call="balancer.pick(client)", place=solution.Sticky)


@check
def a_server_that_is_down_gets_nothing(solution):
    """No request goes to a server that is down, with any of the three.

    A health check has found that it does not answer. Each request that is sent there is an error that a customer sees.
    """
    for kind in KINDS:
        make = getattr(solution, kind)
        servers = ["a", "b", "c"]
        balancer = called(make, servers)
        servers.clear()
        picked = _pick_and_end(balancer, 60)
        expect(sorted(map(str, set(picked)))).because(f"{kind}: all servers were up, and 60 requests of 60 clients did not reach each of them").at(make).equals(["a", "b", "c"])
        called(balancer.down, "b")
        called(balancer.down, "b")
        picked = _pick_and_end(balancer, 60)
        evidence(f"{kind}: b is down, requests to it", picked.count("b"))
        if "b" in picked:
            fail(f"{kind}: b was down, and was picked", call='balancer.down("b")', place=make)
        expect(sorted(map(str, set(picked)))).because(f"{kind}: b was down, and 60 requests did not reach both others").at(make).equals(["a", "c"])
        beside = called(make, ["a", "b", "c"])
        picked = set(_pick_and_end(beside, 60))
        expect(sorted(map(str, picked))).because(f"{kind}: b was down in one balancer, and 60 requests to another one did not reach each server").at(make).equals(["a", "b", "c"])
        called(balancer.down, "a")
        called(balancer.down, "c")
        got = _what_pick_gives(balancer)
        if got != "LookupError":
            fail(f"{kind}: no server was up, and pick came to {got}, not to a LookupError", call='balancer.pick("x")', place=make)
        called(balancer.up, "b")
        got = {_what_pick_gives(balancer) for _ in range(5)}
        if got != {"b"}:
            fail(f"{kind}: only b was up, and pick came to {', '.join(sorted(got))}", call='balancer.up("b")', place=make)
        called(balancer.up, "a")
        called(balancer.up, "c")
        called(balancer.up, "c")
        for _ in range(5):
            called(balancer.done, "b")
        picked = _pick_and_end(balancer, 90)
        expect(sorted(map(str, set(picked)))).because(f"{kind}: all servers were up again, and 90 requests did not reach each of them").at(make).equals(["a", "b", "c"])
        if kind == "RoundRobin":
            expect([picked.count(server) for server in "abc"]).because("RoundRobin: up was called twice for a server, and the shares of 90 requests are not equal").at(make).equals([30, 30, 30])


@check
def uneven_servers_show_the_difference(solution):
    """One server of six is five times slower: round robin drowns it, least connections does not.

    Round robin is fair to servers, and not to those who wait. Every sixth request goes to the slow server, whatever its queue.
    """
    measured = {}
    for kind in KINDS:
        balancer = called(getattr(solution, kind), list(fixtures.MILLISECONDS))
        measured[kind] = result = fixtures.simulate(lambda client: _known(balancer, client), lambda server: called(balancer.done, server))
        evidence(f"{kind}: requests by server (s3 is slow)", result.requests, exact=kind != "Sticky")
        evidence(f"{kind}: longest queue, and 99 of 100 requests took at most", f"{max(result.longest.values())}, and {result.percentile_99 / 1000:g} s", exact=kind != "Sticky")
    shares = measured["RoundRobin"].requests
    if max(shares.values()) - min(shares.values()) > 1:
        fail("2,000 requests by round robin, and the servers' numbers differ by more than one", call="RoundRobin(servers)", place=solution.RoundRobin)
    longest = max(measured["LeastConnections"].longest.values())
    if longest > 6:
        fail(f"2,000 requests by least connections, and a queue had {longest} of them, while other servers were idle", call="LeastConnections(servers)", place=solution.LeastConnections)


@check(after=least_connections_counts_what_is_under_way, stretch=True)
def threads_pick_at_once(solution):
    """Threads that pick at once are counted one by one.

    To look for the least busy server and to count the request are two steps. Between them another thread finds the same
    server idle.
    """
    state: dict[str, Any] = {}

    def least() -> dict[str, Callable[[], Any]]:
        state["balancer"] = balancer = called(solution.LeastConnections, ["a", "b"])
        return {name: (lambda: balancer.pick(name)) for name in "XY"}

    def round_robin() -> dict[str, Callable[[], Any]]:
        state["balancer"] = balancer = called(solution.RoundRobin, ["a", "b"])
        return {name: (lambda: balancer.pick(name)) for name in "XY"}

    def ending() -> dict[str, Callable[[], Any]]:
        state["balancer"] = balancer = called(solution.LeastConnections, ["a", "b"])
        for _ in range(4):
            balancer.pick("x")
        return {name: (lambda: balancer.done("a")) for name in "XY"}

    def picking_and_ending() -> dict[str, Callable[[], Any]]:
        state["balancer"] = balancer = called(solution.LeastConnections, ["a", "b"])
        for _ in range(4):
            balancer.pick("x")
        return {"X": lambda: balancer.pick("x"), "Y": lambda: balancer.done("a")}

    def both(run: Any) -> Any:
        return tuple(sorted(map(str, run.results.values())))

    def after(run: Any) -> Any:
        return tuple(state["balancer"].pick("x") for _ in range(3))

    for words, make, observe, wanted in (
        ("least connections, two idle servers, two threads pick", least, both, ("a", "b")),
        ("round robin, two servers, two threads pick", round_robin, both, ("a", "b")),
        ("two requests under way on each of two servers, both on a end at once; then three picks", ending, after, ("a", "a", "a")),
        ("two requests under way on each of two servers, one on a ends while another is sent; then three picks", picking_and_ending, after, ("a", "b", "a")),
    ):
        found = threads.explore(make, preemptions=1, limit=150, stop_after=1, observe=observe)
        if found.failures:
            for error in found.failures[0].run.errors.values():
                raise error
            fail(f"{words}: {found.failures[0].run}", call="balancer.pick(client)", place=solution.LeastConnections)
        evidence(words, " or ".join(" ".join(outcome) for outcome in sorted(found.outcomes)))
        wrong = sorted(set(found.outcomes) - {wanted})
        if wrong:
            fail(f"{words}: {' '.join(wrong[0])}, not {' '.join(wanted)}", call="balancer.pick(client)", place=solution.LeastConnections)


# --- how it is observed ----------------------------------------------------------------------


def _pick(balancer: Any, client: str) -> Any:
    return called(balancer.pick, client)


def _pick_and_end(balancer: Any, requests: int) -> list[Any]:
    """So many requests at once, of as many clients, which then end."""
    picked = [_pick(balancer, f"client {number}") for number in range(requests)]
    for server in picked:
        called(balancer.done, server)
    return picked


def _known(balancer: Any, client: str) -> str:
    server = _pick(balancer, client)
    if server not in fixtures.MILLISECONDS:
        fail(f"pick returned {server!r}, which is none of the servers", call="balancer.pick(client)")
    return server


def _what_pick_gives(balancer: Any) -> str:
    try:
        return str(balancer.pick("x"))
    except Exception as error:
        return type(error).__name__ if type(error) is not KeyError and type(error) is not IndexError else "LookupError"

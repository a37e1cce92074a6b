"""Checks for crdt_counters. States travel as JSON over a network that loses, doubles and reorders them."""

from __future__ import annotations

import json
import random
from typing import Any

from katabook import called, check, draw, evidence, expect, fail, faults, why

NODES = ("tokyo", "paris", "lima", "oslo", "cairo")


@check
def one_server_counts(solution):
    """A server counts by itself, without asking anybody.

    That is what "basically available" means: a write is accepted by the server that it reaches, also if no other one can
    be reached.
    """
    for calls in ([(1,)], [(3,), (4,)], [(5,), (-2,)], [(0,)], [(-4,)], [(10**20,), (-2,), (1,)], [(2,), (-2,), (7,), (-7,)], [(), (), ()]):
        counter = called(solution.Counter, "tokyo")
        wanted = 0
        for call in calls:
            called(counter.add, *call)
            wanted += call[0] if call else 1
        shown = ", ".join(f"add({', '.join(map(str, call))})" for call in calls)
        expect(called(counter.value)).named(f"value() after {shown}").because(f"after {shown}, the value is not the sum").at(solution.Counter).equals(wanted)
    expect(called(called(solution.Counter, "paris").value)).because("a new counter does not begin with 0").at(solution.Counter).equals(0)
    two = called(solution.Counter, "tokyo"), called(solution.Counter, "paris")
    called(two[0].add, 3)
    expect(called(two[1].value)).because("one server counted, and another one knew of it without a message").at(solution.Counter).equals(0)


@check(after=one_server_counts)
def what_arrives_twice_counts_once(solution):
    """A state may arrive again, and late, and nothing changes.

    Networks repeat what they are not sure to have delivered. A message that says "one more" is wrong after that, and nobody
    can tell by looking at the number.
    """
    tokyo, paris = called(solution.Counter, "tokyo"), called(solution.Counter, "paris")
    called(tokyo.add, 3)
    called(paris.add, 3)
    message = _sent(solution, paris)
    got = []
    for _ in range(3):
        called(tokyo.merge, message)
        got.append(called(tokyo.value))
    evidence("tokyo has 3 likes; its value after the first, second and third arrival of paris' 3", ", ".join(map(str, got)))
    if got[0] == 3:
        fail("tokyo and paris counted 3 likes each, and after the merge tokyo knew of 3", call="tokyo.merge(state)", place=solution.Counter)
    if got[0] == 6 and got[1:] != [6, 6]:
        fail(f"the same state of paris arrived three times, and the values were {', '.join(map(str, got))}", call="tokyo.merge(state)", place=solution.Counter)
    expect(got).because("tokyo and paris counted 3 likes each, and the merges gave something else than 6").at(solution.Counter).equals([6, 6, 6])
    oslo = called(solution.Counter, "oslo")
    called(oslo.add, 0)
    called(tokyo.merge, _sent(solution, oslo))
    expect(called(tokyo.value)).because("oslo called add(0), its state arrived in tokyo, and changed the value there").at(solution.Counter).equals(6)
    why("An older state must not overwrite a newer one. Messages overtake each other.")
    paris_old = _sent(solution, paris)
    called(paris.add, 4)
    paris_new = _sent(solution, paris)
    called(tokyo.merge, paris_new)
    newer = called(tokyo.value)
    called(tokyo.merge, paris_old)
    evidence("paris went from 3 to 7; the value in tokyo after the new state, and after the old one that came late", f"{newer}, {called(tokyo.value)}")
    if newer != 10:
        fail(f"paris went from 3 to 7 likes, and tokyo, with 3 of its own, had {newer} after the new state", call="tokyo.merge(state)", place=solution.Counter)
    if (value := called(tokyo.value)) != 10:
        fail(f"an older state of paris came late, and the value in tokyo went from 10 to {value}", call="tokyo.merge(state)", place=solution.Counter)
    why("A server's own state comes back to it, too. It knows that already, and more.")
    own = _sent(solution, tokyo)
    called(tokyo.add, 5)
    called(tokyo.merge, own)
    expect(called(tokyo.value)).because("an older state of tokyo itself came back, and changed its value").at(solution.Counter).equals(15)
    why("A like that was taken back stays so, whatever older states still say.")
    tokyo = called(solution.Counter, "tokyo")
    called(tokyo.add, 15)
    before = _sent(solution, tokyo)
    called(tokyo.add, -6)
    after = _sent(solution, tokyo)
    lima = called(solution.Counter, "lima")
    got = []
    for state in (before, after, before, after):
        called(lima.merge, state)
        got.append(called(lima.value))
    called(tokyo.merge, before)
    got.append(called(tokyo.value))
    evidence("tokyo took back 6 of 15; the value in lima after the state before that, after it, before, after", ", ".join(map(str, got[:4])))
    if got[1] == 15:
        fail("tokyo took back 6 of 15 likes, its state arrived in lima, and lima still had 15", call="lima.merge(state)", place=solution.Counter)
    expect(got).because("tokyo took back 6 of 15 likes, and old and new states did not give these values (four times in lima, then in tokyo)").at(solution.Counter).equals(
        [15, 9, 9, 9, 9]
    )


@check(after=one_server_counts)
def every_delivery_ends_the_same(solution):
    """Whatever the network does to the messages, the value depends on what has arrived.

    Order, grouping and repetition of merges must not matter. That, and nothing else, is why replicas that have heard the
    same agree.
    """
    servers = [called(solution.Counter, name) for name in NODES[:2]]
    messages, totals = [], []
    for server, n in ((0, 4), (0, -3), (1, 7), (0, 2)):
        called(servers[server].add, n)
        messages.append({"from": server, "state": _sent(solution, servers[server])})
        totals.append(called(servers[server].value))
    plans = faults.deliveries(list(range(4)), duplicated=0, lost=1) + faults.deliveries(list(range(4)), duplicated=1, reordered=False)
    worst = None
    for plan in plans:
        receiver = called(solution.Counter, "oslo")
        called(receiver.add, 100)
        newest: dict[int, int] = {}
        for number in plan:
            called(receiver.merge, messages[number]["state"])
            newest[messages[number]["from"]] = max(newest.get(messages[number]["from"], 0), number)
        wanted = 100 + sum(totals[number] for number in newest.values())
        if (got := called(receiver.value)) != wanted and worst is None:
            worst = plan, got, wanted
    evidence("deliveries of four messages with losses, repetitions and another order", len(plans))
    if worst is not None:
        plan, got, wanted = worst
        fail(f"four messages: tokyo +4, tokyo -3, paris +7, tokyo +2. Delivery: it {plan}. Oslo, which had 100, now says {got}, not {wanted}", call="oslo.merge(state)", place=solution.Counter)


@check(after=what_arrives_twice_counts_once)
def news_travels_over_others(solution):
    """What a server has heard of others is passed on.

    Two servers that never talk to each other agree through a third. If each one only told of itself, every pair would need
    a connection that works.
    """
    tokyo, paris, lima = (called(solution.Counter, name) for name in NODES[:3])
    called(tokyo.add, 3)
    called(tokyo.add, -1)
    called(paris.add, 10)
    called(paris.merge, _sent(solution, tokyo))
    called(lima.merge, _sent(solution, paris))
    evidence("tokyo +2, paris +10; values in tokyo, paris, lima after tokyo told paris, and paris told lima", ", ".join(str(called(s.value)) for s in (tokyo, paris, lima)))
    if (value := called(lima.value)) != 12:
        fail(f"tokyo (2 likes) told paris (10 likes), paris told lima, and lima had {value} and not 12", call="lima.merge(state)", place=solution.Counter)
    why("A server may have heard less of a third one than you have, and more of a fourth. It is not older or newer as a whole.")
    tokyo, paris, lima, oslo = (called(solution.Counter, name) for name in NODES[:4])
    called(tokyo.add, 2)
    called(paris.add, 1)
    called(paris.merge, _sent(solution, tokyo))
    called(oslo.merge, _sent(solution, paris))
    called(tokyo.add, 3)
    called(lima.merge, _sent(solution, tokyo))
    called(lima.merge, _sent(solution, paris))
    if (value := called(lima.value)) != 6:
        fail(f"lima had heard of tokyo's 5, then came the state of paris (1, and tokyo's older 2), and lima had {value} and not 6", call="lima.merge(state)", place=solution.Counter)
    called(paris.merge, _sent(solution, tokyo))
    called(oslo.merge, _sent(solution, paris))
    if (value := called(oslo.value)) != 6:
        fail(f"paris had counted nothing since, and heard of tokyo's 5; its state came to oslo, and oslo had {value} and not 6", call="oslo.merge(state)", place=solution.Counter)
    tokyo, paris, lima = (called(solution.Counter, name) for name in NODES[:3])
    called(tokyo.add, 2)
    called(paris.add, 10)
    called(paris.merge, _sent(solution, tokyo))
    called(lima.merge, _sent(solution, paris))
    why("On their way round, the same likes come back to where they were made.")
    called(tokyo.merge, _sent(solution, lima))
    called(paris.merge, _sent(solution, tokyo))
    expect([called(s.value) for s in (tokyo, paris, lima)]).because("the state went round in a circle, and not all three had 12").at(solution.Counter).equals([12, 12, 12])
    why("Merging x into y and then into z is the same as merging each into z: otherwise it would matter who talks to whom.")
    for _ in range(12):
        servers = [called(solution.Counter, name) for name in NODES]
        total = 0
        for server in servers:
            for _ in range(draw.randrange(4)):
                n = draw.choice([1, 2, 5, -1, -3])
                called(server.add, n)
                total += n
        for server in servers[:2]:
            called(server.merge, _sent(solution, servers[draw.randrange(5)]))
        one_by_one, in_groups = called(solution.Counter, "x"), called(solution.Counter, "y")
        for server in draw.sample(servers, 5):
            called(one_by_one.merge, _sent(solution, server))
        group = called(solution.Counter, "z")
        for server in servers[:3]:
            called(group.merge, _sent(solution, server))
        for part in (servers[4], group, servers[3], group):
            called(in_groups.merge, _sent(solution, part))
        got = called(one_by_one.value), called(in_groups.value)
        if got != (total, total):
            fail(f"five servers had counted {total} likes; merging one by one gave {got[0]}, and in groups {got[1]}", call="server.merge(state)", place=solution.Counter)
    evidence("random servers that were merged in two ways, with the same value", 12)
    why("Servers are told apart by their names, whatever stands in these, and in whatever order they are heard of.")
    names = ("eu", "eu1", "eu-west", "eu-east", "a:1", "a:2", "a", "a ", "", "value", "EU", "server-1", "server-2")
    everywhere = called(solution.Counter, "x")
    for number, name in enumerate(names):
        server = called(solution.Counter, name)
        called(server.add, 10**number)
        called(everywhere.merge, _sent(solution, server))
    expect(called(everywhere.value)).because(f"servers called {', '.join(map(repr, names))} counted 1, 10, 100 …, and the sum is not right").at(solution.Counter).equals(int("1" * len(names)))


@check(after=what_arrives_twice_counts_once)
def a_snapshot_is_nobodys_list(solution):
    """A state is a snapshot: nobody's later calls change it.

    Between `state()` and the network there is a queue. What lies in it must say what was true when it was made, and a
    message that two servers are given must be the same for both.
    """
    tokyo, paris, lima = (called(solution.Counter, name) for name in NODES[:3])
    for name in ("zurich", "bern"):
        other = called(solution.Counter, name)
        called(other.add, 1)
        called(tokyo.merge, _sent(solution, other))
    called(tokyo.add, 3)
    called(tokyo.add, -1)
    state = called(tokyo.state)
    text = _json(solution, state)
    why("JSON has no tuples, no sets, and only strings as keys: what it cannot say comes back as something else.")
    expect(json.loads(text)).because("a state is not the same after json.dumps and json.loads").at(solution.Counter).equals(state)
    why("Between `state()` and the network there is a queue. What lies in it must say what was true when it was made.")
    called(tokyo.add, 5)
    called(tokyo.add, -2)
    if _json(solution, state) != text:
        fail("tokyo went on counting, and the state that it had given out before changed", call="tokyo.add(5)", place=solution.Counter)
    called(paris.add, 7)
    message = json.loads(text)
    called(lima.merge, message)
    called(lima.merge, _sent(solution, paris))
    called(lima.add, 1)
    called(lima.add, -1)
    evidence("the message after lima merged it, merged another one and went on counting", "as it was" if _json(solution, message) == text else "changed", exact=False)
    if _json(solution, message) != text:
        fail("lima merged a message, went on, and the message had changed", call="lima.merge(state)", place=solution.Counter)
    called(tokyo.merge, _sent(solution, paris))
    if _json(solution, state) != text:
        fail("tokyo merged a state, and one that it had given out before changed", call="tokyo.merge(state)", place=solution.Counter)
    why("A state that holds every single like grows for ever. What is sent again and again has to stay small.")
    sizes = {}
    counter = called(solution.Counter, "tokyo")
    for calls in (10, 300):
        for number in range(calls):
            called(counter.add, -1 if number % 3 == 0 else 1)
        sizes[calls] = len(_json(solution, called(counter.state)))
    evidence("bytes of a state after 10 and 310 calls of add", " and ".join(map(str, sizes.values())), exact=False)
    if sizes[300] > sizes[10] + 40:
        fail(f"after 10 calls of add a state had {sizes[10]} bytes, and {sizes[300]} after 300 more", call="tokyo.state()", place=solution.Counter)


@check(after=one_server_counts)
def a_partition_heals(solution):
    """A network in two parts: both go on counting, and they agree when it is whole again.

    While it is in two, values differ, and no write is refused: the state is soft. When messages arrive again, all values are
    the same and right, without anybody's deciding: that is eventual consistency.
    """
    servers = [called(solution.Counter, name) for name in NODES]
    chosen = random.Random(11)  # the same each time: mistakes are told by what they come to
    total, differed = 0, 0
    reachable = {(a, b) for a in range(5) for b in range(5) if (a < 2) == (b < 2)}
    post: list[tuple[int, Any]] = []
    for _ in range(40):
        n = chosen.choice([1, 3, 5, -2])
        called(servers[chosen.randrange(5)].add, n)
        total += n
        a, b = chosen.randrange(5), chosen.randrange(5)
        if (a, b) in reachable:
            post += [(b, _sent(solution, servers[a]))] * chosen.choice([0, 1, 1, 2])
        if post and chosen.random() < 0.6:
            to, state = post.pop(chosen.randrange(len(post)))
            called(servers[to].merge, state)
        differed += len({called(server.value) for server in servers}) > 1
    evidence("writes that were accepted, and messages that they waited for", "40, and none")
    evidence("moments at which the servers' values differed", f"{differed} of 40", exact=False)
    values = [called(server.value) for server in servers]
    evidence("values while the network is in two", ", ".join(map(str, values)), exact=False)
    for a, b in ((0, 2), (2, 1), (2, 3), (3, 4), (4, 0), (0, 1), (1, 2), (1, 3), (4, 2)):
        for _ in range(2):
            called(servers[b].merge, _sent(solution, servers[a]))
            called(servers[a].merge, _sent(solution, servers[b]))
    while post:
        to, state = post.pop(chosen.randrange(len(post)))
        called(servers[to].merge, state)
    values = [called(server.value) for server in servers]
    evidence("values when it is whole again, likes that were counted", f"{', '.join(map(str, values))}; {total}", exact=False)
    if len(set(values)) > 1:
        fail(f"the network was whole again, all had heard of all, and the values differ: {', '.join(map(str, values))}", call="server.merge(state)", place=solution.Counter)
    if values[0] != total:
        fail(f"the network was whole again, all servers agreed on {values[0]}, and {total} likes were counted", call="server.merge(state)", place=solution.Counter)


@check(after=one_server_counts, stretch=True)
def a_removed_item_stays_removed(solution):
    """What was removed does not come back, and what was added elsewhere at the same time stays.

    Removing and forgetting is not enough: the neighbour still has the item, and brings it back. Remember what was removed;
    and remember which addition it was, so that a new one counts.
    """
    def carts(number: int) -> list[Any]:
        return [called(solution.Cart, name) for name in NODES[:number]]

    def items(cart: Any) -> set[str]:
        got = called(cart.items)
        if type(got) is not set:
            fail(f"items() returned {got!r}, and not a set", call="cart.items()", place=solution.Cart)
        return got

    cart, = carts(1)
    for item in ("pen", "cup", "pen", ""):
        called(cart.add, item)
    called(cart.remove, "cup")
    called(cart.remove, "hat")
    expect(items(cart)).because("pen, cup, pen and '' were added, cup was removed, and the items are others").at(solution.Cart).equals({"pen", ""})
    called(cart.remove, "pen")
    expect(items(cart)).because("pen was added twice and removed once, and is still there").at(solution.Cart).equals({""})
    for _ in range(3):
        called(cart.add, "pen")
        expect(items(cart)).because("an item was added again after it was removed, and is not there").at(solution.Cart).equals({"", "pen"})
        called(cart.remove, "pen")
        expect(items(cart)).because("an item was added again and removed again, and is still there").at(solution.Cart).equals({""})

    tokyo, paris, lima = carts(3)
    called(tokyo.add, "pen")
    added = _sent(solution, tokyo)
    called(paris.merge, added)
    called(paris.remove, "pen")
    removed = _sent(solution, paris)
    for words, plan in (("the addition, then the removal", (added, removed)), ("the removal first", (removed, added)), ("all of it twice", (added, removed, added, removed, added))):
        other, = carts(1)
        for state in plan:
            called(other.merge, state)
        if got := items(other):
            fail(f"an item was added and then removed; {words} arrived, and it is there: {got}", call="cart.merge(state)", place=solution.Cart)
    called(paris.merge, added)
    called(paris.merge, _sent(solution, tokyo))
    if items(paris):
        fail("an item was removed, and an older state of a neighbour brought it back", call="cart.merge(state)", place=solution.Cart)
    called(tokyo.merge, removed)
    expect(items(tokyo)).because("an item was removed elsewhere, the state arrived, and it is still there").at(solution.Cart).equals(set())
    why("The one that added it could not know of the removal, and the one that removed it could not know of the addition. The rule has to be the same on both sides: the addition stays.")
    tokyo, paris, lima = carts(3)
    called(tokyo.add, "pen")
    called(paris.merge, _sent(solution, tokyo))
    called(lima.merge, _sent(solution, tokyo))
    called(lima.add, "pen")
    called(paris.remove, "pen")
    for first, second in ((paris, lima), (lima, paris)):
        called(second.merge, _sent(solution, first))
    expect([items(cart) for cart in (paris, lima)]).because("lima added an item again, then paris, which had not heard of that, removed it, and not both have it").at(solution.Cart).equals([{"pen"}] * 2)
    why("Two may remove the same addition. It is gone once, and a new one counts.")
    tokyo, paris, lima = carts(3)
    called(tokyo.add, "pen")
    for cart in (paris, lima):
        called(cart.merge, _sent(solution, tokyo))
        called(cart.remove, "pen")
    for cart in (paris, lima):
        called(tokyo.merge, _sent(solution, cart))
    called(tokyo.add, "pen")
    called(tokyo.add, "Pen")
    expect(items(tokyo)).because("two servers removed the same addition, pen and Pen were added after that, and the items are others").at(solution.Cart).equals({"pen", "Pen"})
    why("What a cart has heard of removals is passed on, and a state that was given out belongs to whoever has it.")
    tokyo, paris, lima = carts(3)
    called(tokyo.add, "pen")
    called(paris.merge, _sent(solution, tokyo))
    called(paris.remove, "pen")
    called(lima.merge, _sent(solution, paris))
    called(tokyo.merge, _sent(solution, lima))
    expect(items(tokyo)).because("paris removed an item and told lima, lima told tokyo, and tokyo still has it").at(solution.Cart).equals(set())
    given = called(tokyo.state)
    text = _json(solution, given)
    called(tokyo.add, "cup")
    called(tokyo.remove, "cup")
    if _json(solution, given) != text:
        fail("tokyo went on, and the state that it had given out before changed", call="cart.state()", place=solution.Cart)
    fresh, = carts(1)
    message = json.loads(text)
    called(fresh.merge, message)
    called(fresh.add, "hat")
    called(fresh.remove, "hat")
    if _json(solution, message) != text:
        fail("an empty cart merged a message, went on, and the message had changed", call="cart.merge(state)", place=solution.Cart)
    eu, eu1 = (called(solution.Cart, name) for name in ("eu", "eu1"))
    for _ in range(12):
        called(eu.add, "cup")
    called(eu.remove, "cup")
    for _ in range(3):
        called(eu1.add, "cup")
        called(eu1.merge, _sent(solution, eu))
        expect(items(eu1)).because("an addition on eu1 was taken for one of those that were removed on eu").at(solution.Cart).equals({"cup"})
        called(eu1.remove, "cup")
    tokyo, paris, lima = carts(3)
    called(tokyo.add, "pen")
    called(paris.merge, _sent(solution, tokyo))
    called(lima.merge, _sent(solution, tokyo))
    called(paris.remove, "pen")
    called(lima.add, "pen")
    for first, second in ((paris, lima), (lima, paris), (paris, tokyo), (lima, tokyo)):
        called(second.merge, _sent(solution, first))
    got = [items(cart) for cart in (tokyo, paris, lima)]
    evidence("paris removes the pen while lima adds it again; afterwards in tokyo, paris, lima", ", ".join(" ".join(sorted(each)) or "nothing" for each in got))
    expect(got).because("paris removed an item while lima added it again, and not all three have it").at(solution.Cart).equals([{"pen"}] * 3)
    called(tokyo.remove, "pen")
    for cart in (paris, lima):
        called(cart.merge, _sent(solution, tokyo))
    expect([items(cart) for cart in (paris, lima)]).because("an item with additions of two servers was removed where both had arrived, and it is still there").at(solution.Cart).equals([set(), set()])
    message = json.loads(json.dumps(_sent(solution, tokyo)))
    text = _json(solution, message)
    called(lima.merge, message)
    called(lima.add, "pen")
    called(lima.remove, "pen")
    if _json(solution, message) != text:
        fail("lima merged a message, went on, and the message had changed", call="cart.merge(state)", place=solution.Cart)
    sizes = []
    for rounds in (1, 50):
        for _ in range(rounds):
            called(cart.add, "cup")
            called(cart.remove, "cup")
        sizes.append(len(_json(solution, called(cart.state))))
    evidence("bytes of the state of a cart after 1 and 51 additions and removals of the same item", f"{sizes[0]} and {sizes[1]}", exact=False)


# --- how it is observed ----------------------------------------------------------------------


def _json(solution: Any, state: Any) -> str:
    try:
        return json.dumps(state)
    except (TypeError, ValueError) as error:
        fail(f"json.dumps cannot take the state: {error}", call="state()", why="A state travels as JSON. That knows dicts with strings as keys, lists, strings, numbers, booleans and None.")


def _sent(solution: Any, server: Any) -> Any:
    """The state of `server`, as it comes out at the other end of the network."""
    return json.loads(_json(solution, called(server.state)))

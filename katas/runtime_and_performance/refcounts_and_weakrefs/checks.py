"""Checks for refcounts_and_weakrefs. The cycle collector is off wherever a death is expected."""

import fixtures
from fixtures import Subscriber, show_holders, subscribe, watch
from katabook import called, check, evidence, expect, fail, memory, named


@check
def subscriber_in_use_receives(solution):
    """A subscriber that is still in use receives every event.

    Listeners that fall silent are worse than a leak: nothing fails, an e-mail is just not sent.
    """
    calls = []
    cart, twin = Subscriber("cart", calls), Subscriber("cart", calls)
    hub = called(solution.Hub)
    for method in (cart.on_event, twin.on_event, cart.audit):
        subscribe(hub, method)
    del method
    counts = [hub.publish("added"), hub.publish("paid")]
    evidence("what the subscribers got", calls)
    expected = [f"cart {does} {event}" for event in ("added", "paid") for does in ("gets", "gets", "audits")]
    if calls != expected:
        silence = "nobody was called, although all subscribers are in use"
        expect(calls).because("the calls are not the expected ones" if calls else silence).equals(expected)
    expect(counts).named("what publish returned").because("publish did not return how many it called").equals([3, 3])


@check(after=subscriber_in_use_receives)
def dropped_subscriber_dies_at_once(solution):
    """A subscriber that nobody else uses dies with its last other reference.

    A hub lives as long as the process. What it holds is never freed: each request that subscribes
    something adds to the memory, and dead screens, sockets and carts go on reacting to events.
    """
    calls, deaths = [], memory.Deaths()
    with memory.no_gc() as collector:
        hub = solution.Hub()
        cart, order = Subscriber("cart", calls), Subscriber("order", calls)
        cart_ref = watch(deaths, cart, "cart")
        watch(deaths, order, "order")
        subscribe(hub, cart.on_event)
        subscribe(hub, order.on_event)
        hub.publish("added")
        del cart
        evidence("alive after `del cart`", deaths.alive)
        if not deaths.dead("cart"):
            show_holders("cart", memory.who_holds(cart_ref()))
            del hub
            evidence("alive after `del hub` as well", deaths.alive)
            fail("the cart outlived its last user: the hub kept it alive", place=solution.Hub.subscribe)
        calls.clear()
        count = hub.publish("paid")
    _collector_was_left_alone(collector)
    expect(calls).named("calls of the next publish").equals(["order gets paid"])
    expect(count).named("subscribers called").because("publish did not return how many it called").equals(1)


@check(after=subscriber_in_use_receives)
def death_during_publish_is_survived(solution):
    """A subscriber may die or be added while an event is being published.

    Handlers close things and open things; that is what they are for. A loop over a collection that
    changes skips somebody or raises, on the one day when it happens.
    """
    story, deaths = [], memory.Deaths()
    with memory.no_gc() as collector:
        hub = solution.Hub()
        people = {}

        def enter(name):
            people[name] = Subscriber(name, story)
            watch(deaths, people[name], name)
            subscribe(hub, people[name].on_event)

        def leave(name):
            del people[name]
            story.append(f"{name} is " + ("dead" if deaths.dead(name) else "kept alive by publish"))

        def first_acts(event):
            if event == "e1":
                leave("second")
                enter("late")

        def third_acts(event):
            if event == "e1":
                leave("first")

        for name in ("first", "second", "third", "fourth", "fifth"):
            enter(name)
        people["first"].on_call, people["third"].on_call = first_acts, third_acts
        count = hub.publish("e1")
        again = hub.publish("e2")
    evidence("what happened", " · ".join(story))
    _collector_was_left_alone(collector)
    expected = ["first gets e1", "second is dead", "third gets e1", "first is dead", "fourth gets e1", "fifth gets e1"]
    expected += [f"{name} gets e2" for name in ("third", "fourth", "fifth", "late")]
    if story != expected:
        expect(story).because(_what_went_wrong(story)).equals(expected)
    expect([count, again]).named("what publish returned").because("publish did not return how many it called").equals([4, 4])


def _what_went_wrong(story):
    if any(line.endswith("kept alive by publish") for line in story):
        return "publish itself kept a subscriber alive whose last user had let go"
    if "fourth gets e1" not in story or "fifth gets e1" not in story:
        return "a subscriber was skipped because another one had died"
    if "late gets e1" in story:
        return "a subscriber that was added during the event received that event already"
    return "the calls are not the expected ones"


@check
def tree_is_held_by_its_root(solution):
    """Whoever holds the root holds the whole tree, and each node finds its parent.

    Ownership runs in one direction. Reversed, the tree falls apart while you build it.
    """
    root = named(_tree(solution), "shop")
    expect(_names(root)).named("the tree, held by its root alone").because(
        "nodes are missing from a tree whose root is in use"
    ).equals({"shop": {"books": {"novels": {}, "poems": {}}, "games": {}}})
    books = root.children[0]
    expect(books.parent).because("books.parent is not the very node that was given as parent").is_same(root)
    expect(root.parent).because("a root has no parent: root.parent is None").equals(None)
    paths = [root.path(), books.path(), books.children[1].path()]
    expect(paths).named("paths").because("a path does not join the names from the root down to the node").equals(["shop", "shop/books", "shop/books/poems"])


@check(after=tree_is_held_by_its_root)
def dropped_tree_dies_at_once(solution):
    """A tree is freed with its root, and a branch that is still held survives without it.

    Parent and child that hold each other are a cycle. Only the collector frees it, later, and with
    collector off never: the memory of a worker that builds one document tree per request just climbs.
    """
    with memory.no_gc() as collector:
        deaths = memory.Deaths()
        root = _tree(solution)
        root_ref = _watch_tree(deaths, root)
        del root
        evidence("alive after `del root`", deaths.alive)
        if deaths.alive:
            if root_ref() is not None:
                show_holders("the root", memory.who_holds(root_ref()))
            fail("the tree outlived its last user", place=solution.Node)

        root = _tree(solution)
        branch = root.children[0]
        deaths = memory.Deaths()
        _watch_tree(deaths, root)
        del root
        evidence("alive while only books is held", deaths.alive)
        if deaths.alive != ["books", "novels", "poems"]:
            fail(
                "holding a branch has to keep that branch alive, with what is below it, and nothing above",
                place=solution.Node,
            )
        expect(branch.parent).because("the parent of books is dead: books.parent is None").equals(None)
        expect(branch.children[0].path()).named("path of novels").because("the path does not begin with the topmost ancestor that is alive").equals("books/novels")
    _collector_was_left_alone(collector)


def _tree(solution):
    root = called(solution.Node, "shop")
    books = called(solution.Node, "books", root)
    solution.Node("games", root)
    solution.Node("novels", books)
    solution.Node("poems", books)
    return root


def _names(node):
    below = {}
    for child in node.children:
        below |= _names(child)
    return {node.name: below}


def _watch_tree(deaths, node):
    found = watch(deaths, node, node.name)
    for child in node.children:
        _watch_tree(deaths, child)
    return found


@check(stretch=True)
def failure_is_remembered(solution):
    """Type, message and line of the last failure are remembered.

    The line is where it went wrong. The line that called it is the same for every failure.
    """
    last = called(solution.LastError)
    expect(_facts(last)).named("before any failure").equals((None, None, None))
    expect(last.call(max, 3, 7)).named("last.call(max, 3, 7)").equals(7)
    expect(_facts(last)).named("after a success").equals((None, None, None))
    expect(last.call(fixtures.fail_small)).because("after a failure, call returns None").equals(None)
    _expect_facts(last, "LookupError", "nothing there", fixtures.fail_small)
    last.call(fixtures.fail_with_a_cause, memory.Deaths())
    _expect_facts(last, "ImportFailed", "the file was refused", fixtures.fail_with_a_cause)
    remembered = _facts(last)
    last.call(max, 3, 7)
    expect(_facts(last)).named("after a success").because("a success changes nothing of the last failure").equals(remembered)
    expect(last.call, fixtures.stop).named("last.call(stop)").raises(fixtures.Stop)
    expect(_facts(last)).named("after Stop").because(
        "Stop is no Exception: it passes through, and is not remembered"
    ).equals(remembered)
    last.call(fixtures.fail_far_down)
    _expect_facts(last, "KeyError", "'price'", fixtures.look_up, "the failure was raised three calls deep, and the line is that of another call")


def _facts(last):
    return (last.kind, last.message, last.line)


def _expect_facts(last, kind, message, raised_in, otherwise=None):
    expect((last.kind, last.message)).named("kind and message").because("kind and message are not those of the failure: type(error).__name__ and str(error)").equals((kind, message))
    line = fixtures.line_of_raise(raised_in)
    evidence("line", f"{last.line}, and the raise is in line {line}", exact=False)
    if last.line != line:
        fail(
            otherwise or "the line is not the one that raised: a traceback begins with the caller and ends with the culprit",
            place=type(last),
        )


@check(stretch=True)
def failing_frame_is_let_go(solution):
    """Nothing of the function that failed stays alive.

    An exception holds its traceback, that holds each frame, and a frame all its variables. Whoever
    stores an exception stores the request, the rows and the 8 MB buffer that were in use when it was raised.
    """
    deaths = memory.Deaths()
    with memory.no_gc() as collector:
        last = solution.LastError()
        last.call(fixtures.fail_plainly, deaths)
        plain = deaths.alive
        last.call(fixtures.fail_with_a_cause, deaths)
        cause = [name for name in deaths.alive if name not in plain]
        last.call(fixtures.fail_small)
        end = deaths.alive
        argument = fixtures.Buffer(1_000)
        deaths.watch(argument, "argument")
        last.call(fixtures.fail_over, argument)
        del argument
        given = [name for name in deaths.alive if name not in end]
    evidence("alive after a failure", plain)
    evidence("alive after a failure with a cause", cause)
    evidence("alive after another failure", end)
    if plain:
        fail(
            "the buffer of the function that failed is still in memory after `call` has returned",
            place=solution.LastError,
        )
    if cause:
        fail(
            "the buffer of the function that failed first is still in memory: "
            "a cause is an exception with a traceback of its own",
            place=solution.LastError,
        )
    if given:
        fail("an argument of the function that failed is still in memory, after everybody else has let go", place=solution.LastError)
    _collector_was_left_alone(collector)


@check(stretch=True, after=dropped_subscriber_dies_at_once, seconds=5)
def nothing_piles_up(solution):
    """Subscribers that came and went leave nothing behind in the hub.

    A dead weak reference is small, and a million of them is a leak like any other.
    """
    hub = solution.Hub()
    fixtures.churn(hub, 10)
    few, many = 20, 320
    grown = memory.retained(fixtures.churn, hub, many) - memory.retained(fixtures.churn, hub, few)
    each = max(0, grown) / (many - few)
    evidence("bytes left behind by each dead subscriber", f"{each:.0f}", exact=False)
    if each > 100:
        fail("the hub still keeps something for each subscriber that died before the last publish", place=solution.Hub)


@check(stretch=True)
def dropped_hub_dies_at_once(solution):
    """A hub that is dropped dies at once too, even while its subscribers live on.

    Clean-up callbacks are references as well, and easily close a cycle through the object that they clean.
    """
    deaths = memory.Deaths()
    with memory.no_gc() as collector:
        hub = solution.Hub()
        cart = Subscriber("cart")
        hub_ref = watch(deaths, hub, "hub")
        watch(deaths, cart, "cart")
        subscribe(hub, cart.on_event)
        hub.publish("added")
        del hub
        evidence("alive after `del hub`", deaths.alive)
        if hub_ref() is not None:
            show_holders("the hub", memory.who_holds(hub_ref()))
            fail("the hub outlived its last user", place=solution.Hub)
    _collector_was_left_alone(collector)


def _collector_was_left_alone(collector):
    if not collector.untouched:
        evidence("the collector", collector, exact=False)
        places = [place for place in collector.collections if place is not None]
        fail(
            "the cycle collector was called, though every object here can die by its count alone",
            place=places[0] if places else None,
        )

"""Checks for request_scoped_state: requests that overlap, tasks that outlive them, and two workers on one store."""

import asyncio
import copy
import threading

from katabook import called, check, event_loop, evidence, expect, fail, raised_at, why


@check
def overlapping_requests_keep_apart(solution):
    """Requests that overlap see their own user each, whenever they look.

    There is one app for all requests. While the first one waits, the second one writes its user into the same attribute.
    """
    app = _app(solution, _Store(solution))
    users = ["ann", "bob", None, "", "cy"]

    async def main():
        seen = {}

        def handler(user, rounds):
            async def look():
                found = [_who(solution)]
                for _ in range(rounds):
                    await asyncio.sleep(1)
                    found.append(_who(solution))
                seen[repr(user)] = found
                return f"done {user}"

            return look

        answers = await asyncio.gather(*(app.handle(user, handler(user, rounds)) for rounds, user in enumerate(users, 1)))
        return seen, answers

    async def asks_a_thread():
        found = []

        def look():
            try:
                found.append(_who(solution))
            except Exception as problem:
                found.append(type(problem).__name__)

        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        return found[0]

    evidence("during a request of 'ann', a thread of its own sees", _result(event_loop.run(app.handle, "ann", asks_a_thread), app))
    seen, answers = _result(event_loop.run(main), app)
    if set(seen) != set(map(repr, users)):
        fail("handle returned before its handler had run to its end", call="app.handle('ann', handler)", place=app.handle)
    for user in users:
        evidence(f"during the request of {user!r}, current_user() was", _distinct(seen[repr(user)]))
    for user in users:
        wrong = [found for found in seen[repr(user)] if found != repr(user)]
        if wrong:
            fail(f"in the request of {user!r}, current_user() came to {wrong[0]}", call=f"app.handle({user!r}, handler)", place=solution.current_user)
    why("A handler may wait for something that another request brings about. Requests that stand in a queue are as slow as the slowest.")

    async def meeting():
        events = asyncio.Event(), asyncio.Event()

        def waits(mine, other):
            async def handler():
                events[mine].set()
                await events[other].wait()
                return _who(solution)

            return handler

        return await asyncio.gather(app.handle("ann", waits(0, 1)), app.handle("bob", waits(1, 0)))

    run = event_loop.run(meeting)
    if type(run.exception).__name__ == "Stuck":
        fail("two handlers wait for each other, and the second one is not begun before the first has ended", call="app.handle('bob', handler)", place=app.handle)
    expect(_result(run, app)).because("two handlers waited for each other, and did not see their own users").equals(["'ann'", "'bob'"])
    why("The user is set before the handler is called: a handler may be a plain function that returns something to await.")
    early = []

    async def work():
        return _who(solution)

    def plain():
        early.append(_who(solution))
        return work()

    found = _result(event_loop.run(app.handle, "ann", plain), app)
    expect([*early, found]).because("a handler that is a plain function and returns a coroutine should see its user in both").equals(["'ann'", "'ann'"])
    expect(answers).because("handle did not return what its handler had returned").equals([f"done {user}" for user in users])


@check
def outside_there_is_nobody(solution):
    """After a request everything is as before, however it ended.

    What is set and not put back is found by the next request that forgets to set it. A token puts back what there was, which
    may have been another user.
    """
    app = _app(solution, _Store(solution))

    async def main():
        story = [("before any request", _who(solution))]
        for words, error in (("a handler that returns", None), ("a handler that raises KeyError", KeyError("x")), ("a handler that is cancelled", asyncio.CancelledError())):
            async def handler():
                await asyncio.sleep(0)
                if error is not None:
                    raise error
                return 0

            caught = None
            try:
                await app.handle("ann", handler)
            except BaseException as problem:
                caught = problem
            if caught is not error:
                fail(f"{words}: the caller of handle got {type(caught).__name__}", call="app.handle('ann', handler)", place=raised_at(caught) if caught else app.handle)
            story.append((f"after {words}", _who(solution)))

        async def outer():
            async def inner():
                return _who(solution)

            async def failing():
                raise ValueError("inner")

            found = [_who(solution), await app.handle("bob", inner), _who(solution)]
            try:
                await app.handle("cy", failing)
            except ValueError:
                found.append(_who(solution))
            return found

        return story, await app.handle("ann", outer), _who(solution)

    story, nested, after = _result(event_loop.run(main), app)
    for words, found in story:
        evidence(f"current_user() {words}", found)
    for words, found in story:
        if found != "LookupError":
            fail(f"{words}, current_user() came to {found} and not to LookupError", call="current_user()", place=solution.current_user)
    evidence("ann's handler calls handle for bob, and for cy, which fails; seen by ann, bob, ann, ann", nested)
    expect(nested).because("a handler called handle for another user: that one should see itself, and then the first user is back").equals(["'ann'", "'bob'", "'ann'", "'ann'"])
    expect(after).because("after nested requests, current_user() does not raise LookupError").equals("LookupError")


@check(after=overlapping_requests_keep_apart)
def tasks_keep_their_request(solution):
    """A task that a handler starts keeps the user, also when the request is over and the next one runs.

    A task copies the context in which it is made. What is kept by task, or put back at the end of the request, is not there for it.
    """
    app = _app(solution, _Store(solution))

    async def main():
        seen, tasks = [], []

        async def later():
            seen.append(_who(solution))
            await asyncio.sleep(10)
            seen.append(_who(solution))

        async def starts():
            tasks.append(asyncio.create_task(later()))
            await asyncio.sleep(1)

        async def next_one():
            await asyncio.sleep(20)
            return _who(solution)

        await app.handle("ann", starts)
        return seen, await app.handle("bob", next_one), tasks

    seen, bob, _ = _result(event_loop.run(main), app)
    evidence("a task of ann's: current_user() during her request, and during bob's", seen)
    expect(seen).because("a task that ann's handler had started did not see ann, during her request and after it").equals(["'ann'", "'ann'"])
    expect(bob).because("bob's request did not see bob").equals("'bob'")


@check
def carts_live_in_the_store(solution):
    """A cart is in the store, and any worker goes on with it.

    A cart in the app is shared by all users of one worker, and invisible to the others. A cart that is kept beside the store is
    right until somebody else writes.
    """
    store = _Store(solution)
    workers = [_app(solution, store), _app(solution, store)]

    async def main():
        found = []
        for number, (worker, user, item) in enumerate(((0, "ann", "mug"), (1, "ann", "cap"), (0, "ann", "mug"), (0, "bob", "pen"), (1, None, "bag"), (0, "", "tin"), (1, "bob", "pen"))):
            async def handler():
                return await workers[worker].add_to_cart(item)

            found.append((f"worker {worker}, {user!r} adds {item}", copy.copy(await workers[worker].handle(user, handler))))
        store.put("ann", ["gift"])

        async def handler():
            return await workers[0].add_to_cart("hat")

        found.append(("ann's cart was changed by somebody else to ['gift']; worker 0, 'ann' adds hat", await workers[0].handle("ann", handler)))
        return found

    found = _result(event_loop.run(main), workers[0])
    wanted = [["mug"], ["mug", "cap"], ["mug", "cap", "mug"], ["pen"], ["bag"], ["tin"], ["pen", "pen"], ["gift", "hat"]]
    for words, cart in found:
        evidence(words, cart)
    for (words, cart), right in zip(found, wanted):
        if cart != right or type(cart) is not list:
            fail(f"{words}: add_to_cart returned {cart!r} and not {right!r}", call="app.add_to_cart(item)", place=solution.App)
    expect(store.now()).because("the carts in the store are not those of the users").equals({"ann": ["gift", "hat"], "bob": ["pen", "pen"], None: ["bag"], "": ["tin"]})
    why("Without a request there is no user, and nobody's cart.")
    store = _Store(solution)
    app = _app(solution, store)
    run = event_loop.run(app.add_to_cart, "mug")
    if not isinstance(run.exception, LookupError):
        fail(f"add_to_cart outside of any request came to {type(run.exception).__name__ if run.exception else run.result!r} and not to LookupError", call="app.add_to_cart('mug')", place=app.add_to_cart)
    evidence("add_to_cart outside of a request", f"LookupError; calls of the store: {store.calls}")
    expect(store.calls).because("add_to_cart outside of any request called the store").equals(0)


@check(after=carts_live_in_the_store)
def no_item_is_lost(solution):
    """Two tabs that add at once lose nothing.

    Both load the same cart, both add to it, and the second save would overwrite the first. The version tells: load again, add
    again, save again.
    """
    store = _Store(solution)
    workers = [_app(solution, store), _app(solution, store)]
    items = [f"item {number}" for number in range(6)]

    async def main():
        def handler(worker, item):
            async def add():
                return await worker.add_to_cart(item)

            return add

        return await asyncio.gather(*(workers[n % 2].handle("ann", handler(workers[n % 2], item)) for n, item in enumerate(items)))

    run = event_loop.run(main)
    if isinstance(run.exception, solution.Conflict):
        fail("six tabs add one item each, at once, and one of them came to Conflict: its item is not in the cart", call="app.add_to_cart(item)", place=raised_at(run.exception))
    carts = _result(run, workers[0])
    found = store.now().get("ann", [])
    evidence("six tabs add one item each, at once: items in the cart", len(found))
    evidence("saves that the store refused", store.refused, exact=False)
    lost = [item for item in items if item not in found]
    if lost or len(found) != len(items):
        fail(f"six tabs added one item each, at once, and the cart has {len(found)} items", call="app.add_to_cart(item)", place=solution.App)
    if sorted(map(len, carts)) != [1, 2, 3, 4, 5, 6] or any(cart != found[: len(cart)] for cart in carts):
        fail("each add_to_cart should return the cart as it saved it; six tabs got others", call="app.add_to_cart(item)", place=solution.App)
    why("A store in memory may hand out the very list that it keeps. Whoever changes that has saved, without a version.")
    store = _Store(solution)
    store.hands_out_its_own = True
    store.put("ann", ["mug"])
    store.failing["save"] = OSError("store is down")
    app = _app(solution, store)

    async def adds():
        return await app.add_to_cart("cap")

    event_loop.run(app.handle, "ann", adds)
    evidence("a store that hands out its own list, ['mug'], and raises in save: the cart afterwards", store.now()["ann"])
    expect(store.now()["ann"]).because("save raised OSError, and the item is in the store all the same: the value that was loaded was changed in place").equals(["mug"])
    why("An item that cannot be saved is not in the cart, and the caller has to hear of it.")
    for words, where in (("load", "load"), ("save", "save")):
        store = _Store(solution)
        app = _app(solution, store)
        store.failing[where] = OSError("store is down")

        async def handler():
            return await app.add_to_cart("mug")

        run = event_loop.run(app.handle, "ann", handler)
        if type(run.exception).__name__ == "LimitReached":
            fail(f"store.{words} raised OSError, and add_to_cart began again, for ever", call="app.add_to_cart('mug')", place=app.add_to_cart)
        if run.exception is not store.failing[where]:
            fail(f"store.{words} raised OSError, and add_to_cart came to {type(run.exception).__name__ if run.exception else run.result!r}", call="app.add_to_cart('mug')", place=app.add_to_cart)


@check(after=carts_live_in_the_store)
def nothing_stays_in_the_app(solution):
    """After two hundred requests the app is what it was.

    An object that lives as long as the server must not grow with each request, nor remember one.
    """
    store = _Store(solution)
    app = _app(solution, store)

    def state():
        return {**{f"App.{name}": repr(value) for name, value in vars(solution.App).items() if not name.startswith("__")}, **{f"app.{name}": repr(value) for name, value in getattr(app, "__dict__", {}).items()}}

    async def main():
        for number in range(200):
            async def handler():
                return await app.add_to_cart("mug")

            await app.handle(f"user {number}", handler)

    before = state()
    _result(event_loop.run(main), app)
    after = state()
    changed = sorted(name for name in {**before, **after} if before.get(name) != after.get(name))
    evidence("requests", 200)
    evidence("carts in the store", len(store.now()))
    evidence("attributes of the app that changed", len(changed))
    evidence("of which are attributes of the class", sum(name.startswith("App.") for name in changed))
    evidence("their names", ", ".join(changed) or "none", exact=False)
    if changed:
        fail("200 requests later, an attribute of the app has another value than before", place=solution.App)


# --- how it is observed ----------------------------------------------------------------------


class _Store:
    """A store with versions, which gives way to others in the middle of each call."""

    def __init__(self, solution):
        self.hands_out_its_own = False
        self._solution, self._kept, self.calls, self.refused, self.failing = solution, {}, 0, 0, {}

    def __repr__(self):
        return "the store"

    async def load(self, key):
        self.calls += 1
        await asyncio.sleep(1)
        if "load" in self.failing:
            raise self.failing["load"]
        value, version = self._kept.get(key, ([], 0))
        value = value if self.hands_out_its_own else list(value)
        await asyncio.sleep(1)
        return value, version

    async def save(self, key, value, version):
        self.calls += 1
        if type(value) is not list:
            fail(f"a {type(value).__name__} was saved as a cart, and not a list", call="store.save(key, value, version)", place=self._solution.App)
        value = list(value)
        await asyncio.sleep(1)
        if "save" in self.failing:
            raise self.failing["save"]
        if version != self._kept.get(key, ([], 0))[1]:
            self.refused += 1
            raise self._solution.Conflict(key)
        self._kept[key] = (value, version + 1)

    def put(self, key, value):
        self._kept[key] = (list(value), self._kept.get(key, ([], 0))[1] + 1)

    def now(self):
        return {key: value for key, (value, _) in self._kept.items()}


def _app(solution, store):
    return called(solution.App, store)


def _who(solution):
    """What current_user() comes to, as text."""
    try:
        return repr(solution.current_user())
    except LookupError:
        return "LookupError"


def _distinct(found):
    return ", ".join(dict.fromkeys(found))


def _result(run, app):
    kind = type(run.exception).__name__
    if kind == "LimitReached":
        fail("a request never came to its end: something is tried again, for ever", place=type(app))
    if kind == "Stuck":
        fail("a request waits for something that never comes, such as a lock that an outer request holds", place=type(app))
    if run.exception is not None:
        raise run.exception
    return run.result

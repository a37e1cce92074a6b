"""Checks for monkey_patching: what `vars(target)` holds before, inside and after a block."""

from __future__ import annotations

from typing import Any

import fixtures
from fixtures import CornerShop, Shop, charge, fake
from katabook import called, check, evidence, expect, fail, named, source, why


@check
def the_replacement_is_in_place(solution):
    """Inside the block the attribute is the replacement, and nothing changes before it.

    Modules, classes and instances keep their attributes in a `__dict__`. Replacing an entry there changes what everybody
    finds who looks the attribute up afterwards.
    """
    for entry in source.of(solution).imports:
        if f"{entry.module}.{entry.name}".startswith("unittest"):
            fail("the file imports unittest, and the context manager was to be written without unittest.mock", place=solution.patched)
    billing, shop = named(fixtures.billing(), "billing"), named(Shop(), "shop")
    shop.currency = "SEK"
    for target, shown, name in ((billing, "billing", "charge"), (Shop, "Shop", "greet"), (shop, "shop", "currency")):
        before = dict(vars(target))
        block = called(solution.patched, target, name, fake)
        call = f"patched({shown}, {name!r}, fake)"
        if dict(vars(target)) != before:
            fail(f"{call} was called, and {shown} had changed before a block was entered", call=call, place=solution.patched)
        _has_block(solution, block, call)
        with block:
            inside = vars(target).get(name)
            evidence(f"vars({shown})[{name!r}] inside of the block", "the replacement" if inside is fake else type(inside).__name__)
            if inside is not fake:
                fail(f"inside of the block, vars({shown}) does not hold the replacement itself under {name!r}", call=call, place=solution.patched)
            others = {key for key in vars(target) if vars(target)[key] is not before.get(key)} - {name}
            if others:
                fail(f"inside of the block, other entries of vars({shown}) have changed as well", call=call, place=solution.patched)
        if vars(target).get(name) is not before[name]:
            fail(f"after the block, vars({shown}) does not hold the original under {name!r}", call=call, place=solution.patched)
    evidence("after each block", "the original is back")


@check(after=the_replacement_is_in_place)
def what_was_stored_comes_back(solution):
    """After the block, `vars(target)` holds the very object that it held before.

    Reading an attribute through a class unwraps static and class methods. Whoever saves what was read puts back a plain
    function, which then receives `self`, or a method that is bound to the wrong class.
    """
    shop = Shop()
    shop.manager, shop.rebate = None, 0
    cases = [
        (Shop, "Shop", "vat", "a static method"), (Shop, "Shop", "named", "a class method"), (Shop, "Shop", "open", "a property"),
        (Shop, "Shop", "manager", "None"), (shop, "shop", "manager", "None"), (shop, "shop", "rebate", "0"),
    ]
    for target, shown, name, what in cases:
        before = dict(vars(target))
        try:
            with solution.patched(target, name, fake):
                pass
        except AttributeError as problem:
            evidence(f"patched({shown}, {name!r}, fake)", f"AttributeError: {problem}", exact=False)
            fail(f"vars({shown}) holds {what} under {name!r}, and the block could not be entered or left: AttributeError", call=f"with patched({shown}, {name!r}, fake): ...", place=solution.patched)
        after = vars(target).get(name, "nothing")
        evidence(f"vars({shown})[{name!r}], {what}, after the block", "the same object" if after is before[name] else type(after).__name__ if after != "nothing" else "is not there")
        call = f"with patched({shown}, {name!r}, fake): ..."
        if name not in vars(target):
            fail(f"vars({shown}) held {what} under {name!r}, and holds nothing there after the block", call=call, place=solution.patched)
        if after is not before[name]:
            fail(f"vars({shown}) held {what} under {name!r}, and holds a {type(after).__name__} after the block", call=call, place=solution.patched)
        if dict(vars(target)) != before:
            fail(f"after the block, vars({shown}) has other entries than before", call=call, place=solution.patched)


@check(after=the_replacement_is_in_place)
def what_was_inherited_is_inherited_again(solution):
    """An attribute that `target` did not hold itself is inherited again.

    Setting the old value on the child looks right: reading gives the same. But the child now owns a copy, and whatever
    happens to the parent later, in production or in the next test, no longer reaches it.
    """
    shop = CornerShop()
    for target, shown, name in ((CornerShop, "CornerShop", "greet"), (CornerShop, "CornerShop", "vat"), (shop, "shop", "currency"), (shop, "shop", "greet")):
        call = f"with patched({shown}, {name!r}, fake): ..."
        before = dict(vars(target))
        with solution.patched(target, name, fake):
            if vars(target).get(name) is not fake:
                fail(f"{shown} has {name!r} from its parents, and inside of the block vars({shown}) does not hold the replacement", call=call, place=solution.patched)
            if getattr(Shop, name) is fake or (target is shop and getattr(CornerShop, name) is fake):
                fail(f"{shown} was patched, and its parent has changed", call=call, place=solution.patched)
        left = name in vars(target)
        evidence(f"{name!r} in vars({shown}) before and after", f"False and {left}")
        if left:
            fail(f"{shown} had {name!r} from its parents, and after the block it has one of its own", call=call, place=solution.patched)
        if dict(vars(target)) != before:
            fail(f"after the block, vars({shown}) has other entries than before", call=call, place=solution.patched)


@check(after=what_was_inherited_is_inherited_again)
def whatever_the_block_did(solution):
    """The original is back whatever the block did to the attribute.

    The code under test may patch as well, or remove what it does not need. The state before the block is known; the state at its end
    is anybody's guess.
    """
    def assigns(target, name):
        setattr(target, name, "another one")

    def deletes(target, name):
        delattr(target, name)

    for what, change in (("assigned another object to the attribute", assigns), ("deleted the attribute", deletes)):
        for target, shown, name in ((fixtures.billing(), "billing", "charge"), (Shop, "Shop", "vat"), (CornerShop, "CornerShop", "greet")):
            before = dict(vars(target))
            try:
                with solution.patched(target, name, fake):
                    change(target, name)
            except AttributeError as problem:
                evidence(f"the block {what}", f"AttributeError: {problem}", exact=False)
                fail(f"the block {what}, and leaving it raised AttributeError", call=f"with patched({shown}, {name!r}, fake): ...", place=solution.patched)
            back = vars(target).get(name) is before.get(name) and (name in vars(target)) == (name in before)
            evidence(f"the block {what} of {shown}", "all is as before" if back else "something else is there")
            if not back:
                fail(f"the block {what}, and after it vars({shown}) does not hold what it held before", call=f"with patched({shown}, {name!r}, fake): ...", place=solution.patched)


@check(after=the_replacement_is_in_place)
def however_the_block_is_left(solution):
    """The original is back however the block is left, and what it raised comes out.

    A failing test is when it matters: what it leaves behind breaks the tests after it, which then fail for a reason that is
    not theirs.
    """
    billing = fixtures.billing()
    patched = solution.patched
    evidence("patched is a class", isinstance(patched, type))

    def by_return():
        with patched(billing, "charge", fake):
            return "returned"

    def by_yield():
        with patched(billing, "charge", fake):
            yield

    expect(by_return()).because("a function that returned inside of the block gave something else").equals("returned")
    _back(billing, "a return", solution)
    for error in (fixtures.TestFailed("it failed"), fixtures.Stopped("stopped"), StopIteration("as it happens")):
        kind = type(error).__name__
        try:
            with patched(billing, "charge", fake):
                raise error
        except BaseException as problem:
            caught = problem
        else:
            caught = None
        evidence(f"a block that raises {kind}", "it came out" if caught is error else "nothing came out" if caught is None else type(caught).__name__)
        _back(billing, kind, solution)
        if caught is None:
            fail(f"the block raised {kind}, and nothing came out of it", call=f"with patched(...): raise {kind}(...)", place=solution.patched)
        if caught is not error:
            raise caught
    suspended = by_yield()
    next(suspended)
    suspended.close()
    _back(billing, "closing a generator that was suspended in it", solution)


@check(after=what_was_stored_comes_back)
def blocks_can_be_nested(solution):
    """Blocks can be nested, also for the same attribute.

    Each block puts back what it found when it was entered: the inner one, the replacement of the outer one. What was there
    when somebody *called* `patched` may be another thing by then.
    """
    billing = fixtures.billing()
    one, two = named(lambda cents: "one", "one"), named(lambda cents: "two", "two")
    outer, inner = solution.patched(billing, "charge", one), solution.patched(billing, "charge", two)
    with outer:
        with solution.patched(billing, "LIMIT", 5):
            with inner:
                seen = [vars(billing)["charge"] is two]
            seen.append(vars(billing)["charge"] is one)
        seen.append(vars(billing)["charge"] is one)
        evidence("the inner replacement in the inner block, and the outer one after it", seen)
        if not seen[0]:
            fail("in a block inside of a block, the attribute is not the inner replacement", call="with patched(...): with patched(...): ...", place=solution.patched)
        if not all(seen):
            fail("after the inner block, the attribute is not the replacement of the outer one", call="with patched(...): with patched(...): ...", place=solution.patched)
    if (vars(billing)["charge"], vars(billing)["LIMIT"]) != (charge, 0):
        fail("after both blocks, the originals are not back", call="with patched(...): with patched(...): ...", place=solution.patched)
    shop = CornerShop()
    with solution.patched(shop, "greet", one):
        with solution.patched(shop, "greet", two):
            pass
        if vars(shop).get("greet") is not one:
            fail("shop inherited the attribute, and after the inner block it is not the replacement of the outer one", call="with patched(...): with patched(...): ...", place=solution.patched)
    if "greet" in vars(shop):
        fail("shop inherited the attribute, and after both blocks it has one of its own", call="with patched(...): with patched(...): ...", place=solution.patched)


@check(after=the_replacement_is_in_place)
def a_name_that_is_not_there_raises(solution):
    """A name that `target` does not have raises AttributeError, and nothing is changed.

    The function was renamed. A test that patches the old name would go on passing, and the real card would be
    charged.
    """
    shop = Shop()
    for target, shown, name in ((fixtures.billing(), "billing", "chrage"), (Shop, "Shop", "great"), (shop, "shop", "great")):
        before = dict(vars(target))
        entered = False
        try:
            block = solution.patched(target, name, fake)
        except AttributeError:
            evidence(f"{name!r}, which {shown} does not have", "AttributeError by the call")
            fail(f"patched({shown}, {name!r}, fake) raised, and no block had been entered yet", call=f"patched({shown}, {name!r}, fake)", place=solution.patched)
        try:
            with block:
                entered = True
        except AttributeError:
            evidence(f"{name!r}, which {shown} does not have", "AttributeError")
        if entered:
            evidence(f"{name!r}, which {shown} does not have", "the block ran")
            fail(f"{shown} has no attribute {name!r}, and the block ran all the same", call=f"with patched({shown}, {name!r}, fake): ...", place=solution.patched)
        if dict(vars(target)) != before:
            fail(f"{shown} has no attribute {name!r}, and now it has other entries than before", call=f"with patched({shown}, {name!r}, fake): ...", place=solution.patched)
    why("The attribute may come into being after the call of `patched`, and before the block is entered.")
    billing = fixtures.billing()
    block = solution.patched(billing, "refund", fake)
    billing.refund = charge
    with block:
        pass
    if vars(billing).get("refund") is not charge:
        fail("an attribute that came into being after the call of patched is lost after the block", call="block = patched(billing, 'refund', fake)", place=solution.patched)


@check(after=what_was_stored_comes_back, stretch=True)
def every_use_is_patched(solution):
    """Every name that is bound to the original is patched, in each of the modules.

    `from billing import charge` makes a second name for the same object. Patching the first name does not change what the
    second one is bound to: patch where the name is looked up.
    """
    original = named(fixtures.Rate(3), "rate")
    equal = named(fixtures.Rate(3), "an equal one")
    billing = fixtures.importing(rate=original, fee=equal)
    orders = fixtures.importing(rate=original, take=original, _rate=original, backup=equal, table=[original])
    report = fixtures.importing(rate=equal, percent=3, spy=fake)
    modules = {"billing": billing, "orders": orders, "report": report}
    before = {name: dict(vars(module)) for name, module in modules.items()}
    if not hasattr(solution, "patched_uses"):
        fail("there is no patched_uses")
    block = called(solution.patched_uses, original, fake, list(modules.values()))
    _has_block(solution, block, "patched_uses(rate, fake, [billing, orders, report])")
    with block:
        for shown, module in modules.items():
            replaced = sorted(name for name, value in vars(module).items() if value is fake and before[shown][name] is not fake)
            wanted = sorted(name for name, value in before[shown].items() if value is original)
            evidence(f"names that are patched in {shown}", replaced)
            if set(wanted) - set(replaced):
                fail(f"a name in {shown} is bound to the original inside of the block", call="with patched_uses(rate, fake, [billing, orders, report]): ...", place=solution.patched_uses)
            if any(one is fake for one in vars(module).get("table", ())):
                fail(f"an entry of a list in {shown} was replaced, which is not a name at its top level", call="with patched_uses(rate, fake, [billing, orders, report]): ...", place=solution.patched_uses)
            if set(replaced) - set(wanted):
                fail(f"a name in {shown} was bound to another object than the original, and was patched", call="with patched_uses(rate, fake, [billing, orders, report]): ...", place=solution.patched_uses)
    _all_back(solution, modules, before, "a block that ended")
    try:
        with solution.patched_uses(original, fake, [orders, billing]):
            raise fixtures.Stopped("stopped")
    except fixtures.Stopped:
        pass
    else:
        fail("a block raised, and nothing came out of it", call="with patched_uses(...): raise ...", place=solution.patched_uses)
    _all_back(solution, modules, before, "a block that raised")


# --- how it is observed ----------------------------------------------------------------------


def _has_block(solution: Any, block: Any, call: str) -> None:
    if not hasattr(type(block), "__enter__"):
        returned = "nothing, that is None" if block is None else f"a {type(block).__name__}"
        fail(f"{call} returned {returned}, which is not a context manager", call=call, place=solution.patched)


def _back(billing: Any, how: str, solution: Any) -> None:
    evidence(f"after {how}", "the original is back" if vars(billing)["charge"] is charge else "the replacement is still there")
    if vars(billing)["charge"] is not charge:
        fail(f"the block was left by {how}, and the replacement is still there", call="with patched(billing, 'charge', fake): ...", place=solution.patched)


def _all_back(solution: Any, modules: dict[str, Any], before: dict[str, dict[str, Any]], how: str) -> None:
    for shown, module in modules.items():
        now = dict(vars(module))
        if now.keys() != before[shown].keys() or any(now[name] is not value for name, value in before[shown].items()):
            fail(f"after {how}, a name in {shown} is not bound to what it was bound to before", call="with patched_uses(rate, fake, [billing, orders, report]): ...", place=solution.patched_uses)

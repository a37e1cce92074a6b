"""Checks for shallow_vs_deep_copy: two graphs of objects, and what they share."""

from __future__ import annotations

import copy
import sqlite3
from typing import Any

from katabook import Failed, called, check, evidence, fail, named, why


@check
def a_shallow_copy_has_its_own_list(solution):
    """`copy.copy(order)` is a new order with a list of its own, in which the lines are the same.

    Without a method of yours, the copy gets the same attributes, the list included. Then a line that is added to one order is
    in both.
    """
    order = _order(solution)
    copied = _copied(order)
    evidence("copied.lines is order.lines", copied.lines is order.lines)
    if copied.lines is order.lines:
        fail("the copy and the original have one list of lines: what is added to one is in both", call="copy.copy(order)", place=solution.Order)
    if not isinstance(copied.lines, list) or [id(line) for line in copied.lines] != [id(line) for line in order.lines]:
        fail("the lines of a shallow copy are not the very lines of the original", call="copy.copy(order)", place=solution.Order)
    evidence("copied.lines[0] is order.lines[0]", True)
    for name in ("customer", "db"):
        if getattr(copied, name, None) is not getattr(order, name):
            fail(f"a shallow copy has another {name} than the original", call="copy.copy(order)", place=solution.Order)
    copied.lines.append(solution.Line(order.lines[0].product, 5))
    evidence("lines in the original and in the copy, after one was added to the copy", [len(order.lines), len(copied.lines)])
    if len(order.lines) != 3:
        fail("a line that was added to the copy is in the original", call="copied.lines.append(line)", place=solution.Order)


@check(after=a_shallow_copy_has_its_own_list)
def the_lines_still_belong_to_the_original(solution):
    """After `copy.copy(order)`, the lines still refer to the original order.

    `__init__` does whatever a *new* order needs: here it takes the lines over. A copy needs none of that, and `copy` does not
    call `__init__` by itself: it makes the object by `__new__` and fills in the attributes.
    """
    order = _order(solution)
    _copied(order)
    owners = ["the original" if line.order is order else "another order" for line in order.lines]
    evidence("line.order of each line, after copy.copy(order)", owners)
    if set(owners) != {"the original"}:
        fail("copying an order took its lines away from it: line.order is another order now", call="copy.copy(order)", place=solution.Order)


@check
def a_deep_copy_shares_only_the_connection(solution):
    """Whatever is edited in a deep copy, the original stays as it was; only `db` is shared.

    Each level needs its own copy. A connection belongs to a socket, a file, a state on the other side: there is nothing to
    copy, and `deepcopy` raises `TypeError` when it tries.
    """
    order = _order(solution)
    copied = _deep_copied(order)
    why("A copy that goes one level down, or two, shares whatever lies below. Each level needs its own copy, which is what `copy.deepcopy` of the attributes does.")
    shared = [words for words, one, other in _places(order, copied) if one is other]
    evidence("shared with the original, apart from db", ", ".join(shared) or "nothing")
    if shared:
        fail(f"a deep copy shares with its original: {', '.join(shared)}", call="copy.deepcopy(order)", place=solution.Order)
    copied.customer = "bob"
    copied.lines[0].quantity = 99
    copied.lines[0].product.name = "cup"
    copied.lines[0].product.cents = 1
    copied.lines[0].product.tags.append("sale")
    copied.lines.pop()
    seen = {
        "order.customer": order.customer,
        "len(order.lines)": len(order.lines),
        "order.lines[0].quantity": order.lines[0].quantity,
        "order.lines[0].product.name": order.lines[0].product.name,
        "order.lines[0].product.cents": order.lines[0].product.cents,
        "order.lines[0].product.tags": order.lines[0].product.tags,
    }
    evidence("the original, after the copy was edited at six places", "\n".join(f"{place}: {value!r}" for place, value in seen.items()))
    if list(seen.values()) != ["ann", 3, 1, "mug", 900, ["kitchen"]]:
        fail("an edit of the deep copy is seen in the original", call="copy.deepcopy(order)", place=solution.Order)
    why("The connection is a handle to something outside of the program. The copy needs a working one, and there is only this.")
    evidence("copied.db is order.db", copied.db is order.db)
    if copied.db is not order.db:
        fail(f"a deep copy has {'no' if copied.db is None else 'another'} db, and the original has one", call="copy.deepcopy(order)", place=solution.Order)
    order.db.execute("SELECT 1").fetchone()


@check(after=a_deep_copy_shares_only_the_connection)
def the_shape_is_kept(solution):
    """A deep copy has the shape of its original: what was one object is one copy.

    `memo` is how the calls of one deep copy know of each other. If the new object is not entered there before its parts are
    copied, or `memo` is not passed on, there is a second copy wherever the object is met again.
    """
    order = _order(solution)
    copied = _deep_copied(order)
    owners = {"yes" if line.order is copied else "no, the original" if line.order is order else "no, yet another order" for line in copied.lines}
    evidence("line.order of the new lines is the new order", sorted(owners)[0])
    shape = {
        "lines that shared a product share a new one": copied.lines[0].product is copied.lines[1].product,
        "products that were two are two": copied.lines[0].product is not copied.lines[2].product,
        "line.order is the new order": owners == {"yes"},
    }
    twice = _deep_copied([order, order])
    shape["an order that is listed twice is one new order, listed twice"] = twice[0] is twice[1]
    mug = order.lines[0].product
    other = named(solution.Order("bob", [solution.Line(mug, 4)], order.db), "other")
    one, two = _deep_copied([order, other])
    shape["a product of two orders is one new product of two"] = one.lines[0].product is two.lines[0].product
    line = _deep_copied(order.lines[1], "copy.deepcopy(order.lines[1])")
    shape["a line that is copied by itself brings its order along"] = line.order is not order and getattr(line.order, "lines", [None, None])[1] is line
    evidence("shape", "\n".join(f"{words}: {'yes' if holds else 'no'}" for words, holds in shape.items()))
    broken = {
        "lines that shared a product share a new one": ("copy.deepcopy(order)", "two lines shared a product, and their copies have one each"),
        "products that were two are two": ("copy.deepcopy(order)", "two products became one in the copy"),
        "line.order is the new order": ("copy.deepcopy(order)", "line.order of the copied lines is not the new order"),
        "a line that is copied by itself brings its order along": ("copy.deepcopy(order.lines[1])", "a line was copied by itself, and its copy is not in a new order"),
        "an order that is listed twice is one new order, listed twice": ("copy.deepcopy([order, order])", "one order that is listed twice became two orders"),
        "a product of two orders is one new product of two": ("copy.deepcopy([order, other])", "two orders shared a product, and their copies have one each"),
    }
    for words, holds in shape.items():
        if not holds:
            call, message = broken[words]
            fail(message, call=call, place=solution.Order)


@check(after=a_deep_copy_shares_only_the_connection)
def attributes_that_came_later_are_copied(solution):
    """Orders of a subclass are copied whole, and so are attributes that were added later.

    `Order(self.customer, ...)` knows the arguments of today. A subclass has an `__init__` of its own, and attributes that you
    have not heard of. `type(self)` and `vars(self)` have.
    """

    class RushOrder(solution.Order):
        def __init__(self, customer, lines, db, hours, *, stops):
            super().__init__(customer, lines, db)
            self.hours = hours
            self.stops = stops

    RushOrder.__init__.__qualname__ = "RushOrder.__init__"
    order = _order(solution)
    rush = named(RushOrder("ann", order.lines, order.db, 24, stops=["Oslo"]), "rush_order")
    rush.note = {"door": ["blue"]}
    for words, make, deep in (("copy.copy", _copied, False), ("copy.deepcopy", _deep_copied, True)):
        call = f"{words}(rush_order)"
        copied = make(rush)
        if type(copied) is not RushOrder:
            fail("a copy of an order of a subclass is of another class", call=call, place=solution.Order)
        missing = sorted(set(vars(rush)) - set(vars(copied)))
        evidence(f"attributes that {call} lost", missing or "none")
        if missing:
            fail(f"a copy lacks attributes of the original: {', '.join(missing)}", call=call, place=solution.Order)
        for name in ("stops", "note"):
            one, other = getattr(rush, name), getattr(copied, name)
            if one != other:
                fail(f"{name} has another value in the copy", call=call, place=solution.Order)
            if (one is other) is deep:
                fail(f"{name} is {'shared with the original' if deep else 'copied'}", call=call, place=solution.Order)
    evidence("note after copy.deepcopy(rush_order)", "an equal copy")
    order = _order(solution)
    order.lines[0].gift = ["wrapped"]
    gift = getattr(_deep_copied(order).lines[0], "gift", None)
    if gift != ["wrapped"] or gift is order.lines[0].gift:
        fail("an attribute that was added to a line is " + ("shared with the original" if gift is order.lines[0].gift else "not in the deep copy"), call="copy.deepcopy(order)", place=solution.Order)
    why("An order can be met again by other ways than through its lines. Whatever way leads back to it, `memo` has the new one.")
    rush.related = [rush]
    again = _deep_copied(rush, "copy.deepcopy(rush_order)")
    if again.related[0] is not again:
        fail("an order that refers to itself was copied twice", call="copy.deepcopy(rush_order)", place=solution.Order)
    why("Copying can fail half-way: some value refuses. If the original was changed for the time of the copy, it stays changed then.")

    class Refusal(Exception):
        pass

    class Refuses:
        def __deepcopy__(self, memo):
            raise Refusal

    order.seal = Refuses()
    before = dict(vars(order))
    try:
        copy.deepcopy(order)
    except Refusal:
        pass
    else:
        fail("a value of the order raised when it was copied, and the caller never heard of it", call="copy.deepcopy(order)", place=solution.Order)
    if {name: id(value) for name, value in vars(order).items()} != {name: id(value) for name, value in before.items()} or any(line.order is not order for line in order.lines):
        fail("copying raised, and left the original changed", call="copy.deepcopy(order)", place=solution.Order)


@check(after=the_shape_is_kept, stretch=True)
def a_draft_shares_the_products(solution):
    """`draft(order)` shares the products with the original, and nothing else but `db`.

    A `memo` that you pass in is asked as any other: what it has an entry for is taken for copied.
    """
    order = _order(solution)
    drafted = _new(called(solution.draft, order), order, "draft(order)")
    same = [one.product is other.product for one, other in zip(order.lines, drafted.lines)]
    evidence("products that draft and original share", f"{sum(same)} of {len(same)}")
    if not all(same):
        fail("a product of the draft is a copy", call="draft(order)", place=solution.draft)
    if any(one is other for one, other in zip(order.lines, drafted.lines)) or drafted.lines is order.lines:
        fail("the draft shares its lines with the original", call="draft(order)", place=solution.draft)
    if any(line.order is not drafted for line in drafted.lines) or any(line.order is not order for line in order.lines):
        fail("line.order is not the order that the line is in, after draft(order)", call="draft(order)", place=solution.draft)
    why("An order may refer to one product in several places. Products that are put back line by line, after the copy, are missed in all others; `memo` serves all of them.")
    order.favourite = order.lines[0].product
    if getattr(solution.draft(order), "favourite", None) is not order.favourite:
        fail("a product that the order refers to outside of its lines, too, is not the same there", call="draft(order)", place=solution.draft)
    why("A draft is edited like any other copy. Only the products of its lines are shared.")
    order.wish = [solution.Product("jug", 1200, [])]
    again = solution.draft(order)
    if getattr(again, "wish", order.wish) is order.wish or again.wish[0] is order.wish[0]:
        fail("a draft shares a list or a product that is in none of its lines", call="draft(order)", place=solution.draft)
    if drafted.db is not order.db:
        fail("a draft has another db than the original", call="draft(order)", place=solution.draft)
    if not all(one.product is other.product for one, other in zip(order.lines, solution.draft(drafted).lines)):
        fail("a draft of a draft has other products", call="draft(draft(order))", place=solution.draft)
    deep = _deep_copied(order)
    if deep.lines[0].product is order.lines[0].product:
        fail("copy.deepcopy(order) shares the products, after draft(order) was called", call="copy.deepcopy(order)", place=solution.draft)


# --- how it is observed ----------------------------------------------------------------------


def _order(solution: Any) -> Any:
    """Three lines, two of which share a product, and a connection that is open."""
    mug = solution.Product("mug", 900, ["kitchen"])
    cup = solution.Product("cup", 700, ["kitchen"])
    lines = [solution.Line(mug, 1), solution.Line(mug, 2), solution.Line(cup, 3)]
    return named(solution.Order("ann", lines, sqlite3.connect(":memory:")), "order")


def _copied(order: Any) -> Any:
    return _new(copy.copy(order), order, "copy.copy(order)")


def _deep_copied(order: Any, call: str = "copy.deepcopy(order)") -> Any:
    """A deep copy; what Python says of a connection or of endless recursion is a finding in words."""
    try:
        copied = copy.deepcopy(order)
    except RecursionError:
        raise Failed(
            "copying went round in circles: order, line, order, line, and so on", call=call,
            why="A line refers back to its order. If the new order is not in `memo` when its lines are copied, or `memo` is not passed on, `deepcopy` meets the old order again and begins once more.",
        ) from None
    except TypeError as problem:
        if "pickle" not in str(problem):
            raise
        evidence("Python says", f"TypeError: {problem}", exact=False)
        raise Failed(
            "deepcopy tried to copy the database connection", call=call,
            why="Without a `__deepcopy__` of its own, an object is copied with all its attributes. A connection refuses, since it stands for something outside of the program. Your class has to say that it is shared.",
        ) from None
    return _new(copied, order, call) if hasattr(order, "lines") else copied


def _new(copied: Any, order: Any, call: str) -> Any:
    if copied is order:
        fail("the copy is the original itself", call=call)
    if copied is None or not hasattr(copied, "lines"):
        fail("copying an order gave something that is no order", call=call, place=type(order))
    if len(copied.lines) != len(order.lines):
        fail("the copy has another number of lines than the original", call=call, place=type(order))
    return copied


def _places(order: Any, copied: Any) -> list[tuple[str, Any, Any]]:
    """The objects that a deep copy must not share: (words, the original's, the copy's)."""
    places = [("the list of lines", order.lines, copied.lines)]
    for one, other in zip(order.lines, copied.lines):
        places.append(("a line", one, other))
        places.append(("a product", one.product, other.product))
        places.append(("the tags of a product", one.product.tags, other.product.tags))
    return list({words: (words, one, other) for words, one, other in reversed(places)}.values())[::-1]

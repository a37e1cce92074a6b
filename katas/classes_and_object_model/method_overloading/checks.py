"""Checks for method_overloading: which variant answers a call, and who may add one."""

import ast
import enum

from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, source, why


@check
def one_quote_for_all_calls(solution):
    """One quote answers calls with and without arguments.

    Variants that differ in the number of arguments are one function with defaults. What stands behind a `*` is passed by name,
    so that a call such as `quote(2, True)` does not have to be guessed at.
    """
    definitions(solution, "quote")
    price = solution.Price(1000)
    quote = named(price.quote, "price.quote")
    for arguments, options, wanted in (
        ((), {}, 1000),
        ((3,), {}, 3000),
        ((), {"gift": True}, 1300),
        ((3,), {"gift": True}, 3300),
        ((3,), {"gift": False}, 3000),
        ((), {"quantity": 2}, 2000),
        ((0,), {"gift": True}, 300),
    ):
        call = f"price.quote({', '.join([*map(repr, arguments), *(f'{k}={v!r}' for k, v in options.items())])})"
        found = called(quote, *arguments, **options)
        expect(found).named(f"{call}, for a price of 1000").because(f"{call} of a price of 1000 did not come to {wanted}").equals(wanted)
    try:
        quote(3, True)
    except TypeError:
        evidence("price.quote(3, True)", "TypeError")
    else:
        fail("gift was taken by position", call="price.quote(3, True)", place=quote)


@check
def each_kind_has_its_discount(solution):
    """Each kind of discount has its own calculation.

    Python keeps one function under a name. Something has to choose between several by the type of the argument, and the
    choice has to be made when the call is made: annotations are not looked at.
    """
    definitions(solution, "discounted")
    price = solution.Price(1000)
    cases = [
        ("50", price, 50, 950),
        ("1000", price, 1000, 0),
        ("1001", price, 1001, 0),
        ("0", price, 0, 1000),
        ("'15%'", price, "15%", 850),
        ("'100%'", price, "100%", 0),
        ("'120%'", price, "120%", 0),
        ("'15%', of a price of 999", solution.Price(999), "15%", 850),
        ("'29%', of a price of 100", solution.Price(100), "29%", 71),
        ("Voucher(300)", price, solution.Voucher(300), 700),
        ("Voucher(3000)", price, solution.Voucher(3000), 0),
    ]
    found = {}
    for words, before, by, wanted in cases:
        call = f"price.discounted({words.partition(',')[0]})"
        try:
            after = before.discounted(by)
        except (TypeError, AttributeError, ValueError, NotImplementedError) as problem:
            found[words] = call, wanted, f"raises {type(problem).__name__}", f"{type(problem).__name__}: {problem}", raised_at(problem)
        else:
            if after is before:
                found[words] = call, wanted, "the same object", "the price that was there before", before.discounted
            elif not isinstance(after, solution.Price):
                text = repr(after) if isinstance(after, (int, float, str, type(None))) else f"an object of {type(after).__name__}"
                found[words] = call, wanted, "no Price", text, before.discounted
            else:
                found[words] = call, wanted, after.cents, str(after.cents), before.discounted
        evidence(f"cents after a discount of {words}", found[words][2])
    for words, (call, wanted, seen, text, place) in found.items():
        if type(seen) is int and seen == wanted:
            continue
        if seen == "no Price":
            what = f"a discount of {words} returned something that is no Price"
        elif seen == "the same object":
            what = f"a discount of {words} returned the price that it was asked of, not a new one"
        elif isinstance(seen, str):
            what = f"a discount of {words} {seen}, and should come to {wanted} cents"
            evidence("it says", text, exact=False)
            text = seen
        else:
            what = f"a discount of {words} came to {seen}, and should come to {wanted} cents"
        raise Failed(what, call=call, expected=f"a Price of {wanted} cents", actual=text if isinstance(seen, str) else f"{seen} cents", place=place)
    expect(price.cents).because("a discount changed the price that it was asked of").equals(1000)


@check(after=each_kind_has_its_discount)
def what_nobody_handles_is_refused(solution):
    """What nobody handles raises a TypeError that names its class.

    A default that returns something hides the mistake of the caller. `TypeError` is what Python itself raises for an argument of an
    unsuitable type; and a bool is an int to `isinstance`, so it has to be refused expressly.
    """
    price, found = solution.Price(1000), {}
    other = named(solution.Price(5), "another_price")
    for words, by in (("2.5", 2.5), ("None", None), ("[10]", [10]), ("b'15%'", b"15%"), ("another_price", other), ("True", True), ("False", False)):
        kind = type(by).__name__
        call = f"price.discounted({words})"
        try:
            after = price.discounted(by)
        except TypeError as problem:
            found[call] = "TypeError", kind in str(problem), kind, str(problem), raised_at(problem)
        except Exception as problem:
            found[call] = type(problem).__name__, False, kind, str(problem), raised_at(problem)
        else:
            cents = f"{getattr(after, 'cents', None)!r} cents"
            found[call] = cents, False, kind, cents, price.discounted
        evidence(f"{call} for a price of 1000", found[call][0])
    for call, (end, says, kind, text, place) in found.items():
        if kind == "bool":
            why("`True` passes every test for an int. Dispatch takes the nearest class, so a function for bool is found before the one for int.")
        if end != "TypeError":
            raised = "raised" if end.isidentifier() else "came to"
            raise Failed(f"{call} {raised} {end}, and should raise TypeError", call=call, expected="raises TypeError", actual=end, place=place)
        if not says:
            evidence("it says", text, exact=False)
            fail(f"the TypeError for {call} does not have the name of the class, {kind}, in its text", call=call, place=place)


@check(after=each_kind_has_its_discount)
def the_nearest_class_decides(solution):
    """An object of a subclass is handled as its nearest class is.

    The choice follows the MRO of the argument's class, as the search for a method does. A comparison of exact types turns
    subclasses away; a row of `isinstance` takes the first that fits, which need not be the nearest.
    """

    class GiftVoucher(solution.Voucher):
        pass

    class GoldVoucher(solution.Voucher):
        pass

    class BirthdayVoucher(GoldVoucher):
        pass

    class Label(str):
        pass

    class Tier(enum.IntEnum):
        SMALL = 50

    class Both(Label, GoldVoucher):
        def __init__(self, text):
            self.cents = 10

    price = solution.Price(1000)
    expectations = [("an object of a subclass of Voucher", GiftVoucher(300), 700), ("an object of a subclass of str", Label("15%"), 850), ("a member of an IntEnum", Tier.SMALL, 950)]
    settle(price, expectations)
    called(solution.add_discount, GoldVoucher, lambda price, by: solution.Price(11))
    price = solution.Price(1000)
    settle(
        price,
        [
            ("a GoldVoucher, which has been added", GoldVoucher(300), 11),
            ("a BirthdayVoucher, a subclass of GoldVoucher", BirthdayVoucher(300), 11),
            ("a GiftVoucher, after GoldVoucher was added", GiftVoucher(300), 700),
            ("a plain Voucher, after GoldVoucher was added", solution.Voucher(300), 700),
            ("a Both, which derives from str and then GoldVoucher", Both("15%"), 850),
        ],
    )
    called(solution.add_discount, BirthdayVoucher, lambda price, by: solution.Price(22))
    price = solution.Price(1000)
    settle(price, [("a BirthdayVoucher, which has been added after it was used", BirthdayVoucher(300), 22), ("a GoldVoucher, after that", GoldVoucher(300), 11)])


@check(after=each_kind_has_its_discount)
def other_teams_add_classes(solution):
    """Other teams add classes without a change to Price.

    A chain of tests is edited in one place by everybody. A table that is open for registration lets the module of the new class
    say how it is handled; `functools.singledispatch` is such a table.
    """

    class Coupon:
        pass

    price, seen = solution.Price(1000), []
    answer = solution.Price(7)
    called(solution.add_discount, Coupon, lambda *arguments: seen.append(arguments) or answer)
    coupon = Coupon()
    try:
        solution.Price(1000).discounted(coupon)
    except TypeError:
        evidence("a coupon, for a price that was made afterwards", "refused: TypeError")
    else:
        evidence("a coupon, for a price that was made afterwards", "handled")
    seen.clear()
    try:
        found = price.discounted(coupon)
    except TypeError as problem:
        evidence("a coupon, once its class was added", "refused: TypeError")
        evidence("it says", str(problem), exact=False)
        fail("a class was added, and its objects are refused", call="price.discounted(coupon)", place=price.discounted)
    evidence("a coupon, once its class was added", "handled by its function" if seen else "not handled by its function")
    if len(seen) != 1:
        fail(f"the function for coupons was called {len(seen)} times", call="price.discounted(coupon)", place=solution.add_discount)
    if len(seen[0]) != 2 or seen[0][0] is not price or seen[0][1] is not coupon:
        fail("the function for coupons was not called with the price and the coupon", call="price.discounted(coupon)", place=solution.add_discount)
    if found is not answer:
        fail("discounted did not return what the function for coupons returned", call="price.discounted(coupon)", place=solution.add_discount)
    four = dict.fromkeys("abcd")
    called(solution.add_discount, dict, lambda price, by: solution.Price(price.cents // len(by)))
    settle(price, [("a dict of four, once dict was added", four, 250), ("50, after other classes were added", 50, 950)])
    called(solution.add_discount, dict, lambda price, by: solution.Price(33))
    called(solution.add_discount, solution.Voucher, lambda price, by: solution.Price(44))
    settle(price, [("a dict, once another function was added for it", four, 33), ("a Voucher, once another function was added for it", solution.Voucher(300), 44)])


@check(after=the_nearest_class_decides, stretch=True)
def a_sale_changes_one_kind(solution):
    """A SalePrice handles one kind in its own way, and inherits the others.

    Overloads share one table, which hangs on the method. What a subclass registers there changes the base class as well. A method of
    its own, whose default asks `super()`, leaves the table above alone.
    """

    class Coupon:
        pass

    class Tier(enum.IntEnum):
        SMALL = 50

    sale, price = called(solution.SalePrice, 1000), solution.Price(1000)
    settle(
        sale,
        [
            ("50 of a SalePrice", 50, 900),
            ("600 of a SalePrice", 600, 0),
            ("'15%' of a SalePrice", "15%", 850),
            ("a Voucher(300) of a SalePrice", solution.Voucher(300), 700),
            ("an IntEnum member of 50, of a SalePrice", Tier.SMALL, 900),
        ],
    )
    settle(price, [("50 of a plain Price", 50, 950)])
    called(solution.add_discount, Coupon, lambda price, by: solution.Price(3))
    settle(sale, [("a coupon of a SalePrice, once its class was added", Coupon(), 3)])
    settle(price, [("a coupon of a plain Price", Coupon(), 3)])
    try:
        found = sale.discounted(True)
    except TypeError:
        evidence("True of a SalePrice", "TypeError")
    else:
        raise Failed("True is taken for a number of cents by a SalePrice", call="sale.discounted(True)", expected="raises TypeError", actual=f"{getattr(found, 'cents', found)!r} cents", place=sale.discounted)


# --- how it is observed ----------------------------------------------------------------------


def settle(price, expectations):
    """Hold discounts against the cents that they should come to."""
    found = []
    for words, by, wanted in expectations:
        try:
            after = price.discounted(by)
        except (TypeError, AttributeError, LookupError, NotImplementedError) as problem:
            evidence(words, f"raises {type(problem).__name__}")
            evidence("it says", str(problem), exact=False)
            found.append((words, wanted, f"raised {type(problem).__name__}", raised_at(problem)))
            continue
        cents = getattr(after, "cents", None)
        evidence(words, cents)
        found.append((words, wanted, cents, price.discounted))
    for words, wanted, cents, place in found:
        if cents != wanted:
            end = cents if isinstance(cents, str) else f"came to {cents} cents"
            raise Failed(f"{words}: the discount {end}, and should come to {wanted}", call="price.discounted(by)", expected=str(wanted), actual=str(cents), place=place)


def definitions(solution, name):
    """Show how many `def` statements of a name stand in the class Price, if there are several."""
    bodies = [node.body for node in source.of(solution).tree.body if isinstance(node, ast.ClassDef) and node.name == "Price"]
    written = [node for body in bodies for node in body if isinstance(node, ast.FunctionDef) and node.name == name]
    declared = [node for node in written if any("overload" in ast.unparse(decorator) for decorator in node.decorator_list)]
    if len(written) > 1:
        evidence(f"def statements for {name}", f"{len(written)}, of which the last one counts")
    if declared:
        evidence("declarations for type checkers among them", len(declared))

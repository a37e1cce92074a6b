"""Checks for define_a_class: whose state it is, where a name is found, and when a cart counts."""

from __future__ import annotations

from typing import Any

from katabook import called, check, evidence, expect, fail, named, raised_at, why

TEA, MILK, RICE = ("tea", 350), ("milk", 120), ("rice", 200)


@check
def a_cart_keeps_what_it_was_given(solution):
    """A cart has an owner, items and a currency, and adds up what is in it.

    `__init__` is called with an object that exists already and is empty. Only what is assigned to `self` is still
    there when `__init__` has ended; a plain name in it is a local variable.
    """
    cart = _cart(solution, "bob", [RICE, TEA], currency="SEK")
    _has(cart, "a cart made with two items and currency='SEK'", owner="bob", currency="SEK", items=[RICE, TEA])
    expect(called(cart.total)).because("rice for 200 and tea for 350 are in the cart, and its total is another one").at(solution.Cart).equals(550)
    called(cart.add, MILK)
    called(cart.add, TEA)
    _has(cart, "after add(('milk', 120)) and add(('tea', 350)) the cart", items=[RICE, TEA, MILK, TEA])
    expect(called(cart.total)).named("total of rice for 200, twice tea for 350 and milk for 120").at(solution.Cart).equals(1020)


@check(after=a_cart_keeps_what_it_was_given)
def no_cart_shares_its_items(solution):
    """A new cart is empty, and the items of a cart are its own.

    A list in the class body exists once, for all carts. So does the default of a parameter: it is made when the `def`
    runs. And a list that a caller passes stays the caller's: keep a copy, `list(items)`.
    """
    ann = _cart(solution, "ann")
    _has(ann, "a cart made by Cart('ann')", owner="ann", currency="EUR", items=[])
    expect(called(ann.total)).because("a cart without items has another total than 0").at(solution.Cart).equals(0)
    shared = []
    bob = _cart(solution, "bob")
    called(ann.add, TEA)
    found = list(bob.items)
    evidence("tea was added to ann's cart; bob's cart", found)
    if found:
        shared.append("tea was added to the cart of ann, and it is in the cart of bob")
    given = [RICE]
    cleo = _cart(solution, "cleo", given)
    called(cleo.add, MILK)
    evidence("cleo's cart was made with the list [rice]; after cleo.add(milk) that list", given)
    if given != [RICE]:
        shared.append("an item was added to a cart, and the list of its caller grew")
    given = [RICE]
    dan = _cart(solution, "dan", given)
    given.append(MILK)
    found = list(dan.items)
    evidence("dan's cart was made with the list [rice]; after the caller changed that list, dan's cart", found)
    if found != [RICE]:
        shared.append("a caller changed its own list, and the cart changed with it")
    if shared:
        fail(shared[0], place=solution.Cart)
    why("`items` is any iterable: `list(items)` takes a list, a tuple and a generator, and reads it once.")
    for kind, items in (("a tuple", (RICE, TEA)), ("a generator", (item for item in (RICE, TEA)))):
        _has(_cart(solution, " ", items, "USD"), f"a cart made with {kind} of items", owner=" ", currency="USD", items=[RICE, TEA])


@check(after=no_cart_shares_its_items)
def the_limit_is_looked_up_on_the_cart_and_then_on_the_class(solution):
    """MAX_ITEMS holds for all carts, unless one cart has a limit of its own.

    `self.MAX_ITEMS` looks at the cart first and then at the class, at the moment it is evaluated. `Cart.MAX_ITEMS`
    skips the cart, and a copy that `__init__` made never hears of a change.
    """
    Cart = solution.Cart
    if not hasattr(Cart, "MAX_ITEMS"):
        fail("the class has no attribute MAX_ITEMS", place=Cart)
    expect(Cart.MAX_ITEMS).named("Cart.MAX_ITEMS").equals(20)
    ann = _filled(solution, 20)
    _refuses(solution, ann, 20, "a cart with 20 items", "the limit is 20")
    why("The limit is read when an item is added, so that a change reaches carts that exist already.")
    ann, bob = _filled(solution, 2), _filled(solution, 2)
    full = _filled(solution, 5)
    Cart.MAX_ITEMS = 3
    evidence("Cart.MAX_ITEMS = 3; read from a cart that existed before", ann.MAX_ITEMS)
    called(ann.add, MILK)
    _refuses(solution, ann, 3, "a cart with 3 items", "Cart.MAX_ITEMS is 3 by now")
    _refuses(solution, full, 5, "a cart with 5 items", "Cart.MAX_ITEMS is 3 by now")
    _refused(solution, 4, "Cart.MAX_ITEMS is 3 by now")
    why("An assignment to `cart.MAX_ITEMS` writes to that cart. `self.MAX_ITEMS` finds it there before it looks at the class.")
    bob.MAX_ITEMS = 5
    for _ in range(3):
        try:
            called(bob.add, MILK)
        except ValueError:
            fail(f"bob.MAX_ITEMS = 5 was set on one cart, and it took no more than {len(bob.items)} items", place=Cart)
    evidence("Cart.MAX_ITEMS = 3 and bob.MAX_ITEMS = 5; items in bob's cart", len(bob.items))
    _refuses(solution, bob, 5, "a cart with 5 items", "its own MAX_ITEMS is 5")
    _refuses(solution, ann, 3, "another cart with 3 items", "only bob.MAX_ITEMS was raised to 5")


@check(after=no_cart_shares_its_items)
def all_carts_are_counted_in_one_place(solution):
    """All carts are counted in one number, which belongs to the class Cart.

    `self.created += 1` is short for `self.created = self.created + 1`: it reads the number of the class, and writes
    the sum to the instance. `type(self).created += 1` writes it to a subclass, if the cart is of one.
    """
    Cart = solution.Cart
    if not hasattr(Cart, "created"):
        fail("the class has no attribute created", place=Cart)
    expect(Cart.created).named("Cart.created before any cart").at(Cart).equals(0)
    ann, bob = _cart(solution, "ann"), _cart(solution, "bob")
    own = vars(ann) if hasattr(ann, "__dict__") else {}
    evidence("attributes that ann's cart has of its own", sorted(own), exact=False)
    evidence("ann's cart has a `created` of its own", "created" in own)
    expect(Cart.created).named("Cart.created after two carts").because(f"two carts were made, and Cart.created is {Cart.created!r}").at(Cart).equals(2)

    class GiftCart(Cart):
        """A cart of a subclass."""

    gift = called(GiftCart, "cleo")
    seen = {"Cart.created": Cart.created, "GiftCart.created": GiftCart.created, "ann.created": ann.created, "gift.created": gift.created}
    evidence("after a third one, of the subclass GiftCart", seen)
    for name, number in seen.items():
        if number != 3:
            fail(f"three carts were made, one of them a GiftCart, and {name} is {number!r}", place=Cart)
    _cart(solution, "dan")
    seen = {"Cart.created": Cart.created, "GiftCart.created": GiftCart.created, "bob.created": bob.created, "gift.created": gift.created}
    evidence("after a fourth one", seen)
    for name, number in seen.items():
        if number != 4:
            fail(f"four carts were made, one of them a GiftCart, and {name} is {number!r}", place=Cart)


@check(after=no_cart_shares_its_items)
def a_cart_that_could_not_be_made_is_not_counted(solution):
    """Bad arguments are refused with a ValueError, and the cart is not counted.

    An exception in `__init__` reaches the caller of the class, and nobody ever gets the object. What was changed
    elsewhere before it stays changed: first make sure that all is well, then touch what others see.
    """
    Cart = solution.Cart
    _cart(solution, "ann")
    if getattr(Cart, "created", None) != 1:
        fail(f"one cart was made, and Cart.created is {getattr(Cart, 'created', 'missing')!r}", place=Cart)

    def torn():
        yield TEA
        raise OSError("the list of items ends here")

    def interrupted():
        yield TEA
        raise KeyboardInterrupt

    for words, kind, arguments, keywords in (
        ("Cart('')", ValueError, ("",), {}),
        ("Cart('ann', currency='GBP')", ValueError, ("ann",), {"currency": "GBP"}),
        ("Cart('ann', currency='eur')", ValueError, ("ann",), {"currency": "eur"}),
        ("Cart('ann', currency='')", ValueError, ("ann",), {"currency": ""}),
        ("Cart('ann', items) with 21 items", ValueError, ("ann", [TEA] * 21), {}),
        ("Cart('ann', items) with items that raise an OSError", OSError, ("ann", named(torn(), "items")), {}),
        ("Cart('ann', items) with items that raise a KeyboardInterrupt", KeyboardInterrupt, ("ann", named(interrupted(), "items")), {}),
    ):
        before = Cart.created
        try:
            called(Cart, *arguments, **keywords)
        except kind:
            pass
        except (ArithmeticError, AssertionError, LookupError, TypeError) as problem:
            fail(f"{words} raised {type(problem).__name__} and not {kind.__name__}", call=words.split(" with ")[0], place=raised_at(problem) or Cart)
        else:
            fail(f"{words} raised no {kind.__name__}", call=words.split(" with ")[0], place=Cart)
        after = Cart.created
        evidence(f"{words}: Cart.created before and after", f"{before} → {after}")
        if after == before + 1:
            fail(f"{words} raised an exception, and the cart was counted all the same", call=words.split(" with ")[0], place=Cart)
        if after != before:
            fail(f"{words} raised an exception, and Cart.created went from {before} to {after}", call=words.split(" with ")[0], place=Cart)
    _cart(solution, "bob", [TEA] * 20)
    expect(Cart.created).because("a good cart was made after some bad ones, and was not counted").at(Cart).equals(2)


@check(after=all_carts_are_counted_in_one_place, stretch=True)
def a_copy_is_of_the_same_kind(solution):
    """A copy is a cart of its own, of the class that its original has.

    `Cart(…)` in a method makes a Cart, also for an instance of a subclass. `type(self)` asks the instance.
    """

    class GiftCart(solution.Cart):
        """A cart of a subclass."""

    for kind in (solution.Cart, GiftCart):
        original = called(kind, "ann", [TEA], "SEK")
        original.MAX_ITEMS = 50
        before = solution.Cart.created
        copy = called(original.copy)
        if copy is None or copy is original:
            fail(f"copy() returned {'None' if copy is None else 'the cart itself'}", place=solution.Cart)
        evidence(f"copy of a {kind.__name__}", type(copy).__name__)
        if type(copy) is not kind:
            fail(f"the copy of a {kind.__name__} is a {type(copy).__name__}", place=solution.Cart)
        _has(copy, "the copy", owner="ann", currency="SEK", items=[TEA])
        called(copy.add, MILK)
        expect(original.items).because("an item was added to the copy, and the original changed with it").at(solution.Cart).equals([TEA])
        expect(solution.Cart.created - before).because("a cart was copied, and Cart.created did not go up by one").at(solution.Cart).equals(1)
        if copy.MAX_ITEMS != solution.Cart.MAX_ITEMS:
            fail("the original had a MAX_ITEMS of its own, and the copy took it along", place=solution.Cart)


# --- how it is observed ----------------------------------------------------------------------


def _cart(solution: Any, *args: Any, **kwargs: Any) -> Any:
    return called(solution.Cart, *args, **kwargs)


def _filled(solution: Any, number: int) -> Any:
    cart = _cart(solution, "ann")
    for _ in range(number):
        called(cart.add, TEA)
    return cart


def _has(cart: Any, words: str, **wanted: Any) -> None:
    """Hold attributes of the cart against what they should be."""
    for name, value in wanted.items():
        if not hasattr(cart, name):
            fail(f"{words} has no attribute {name}", place=type(cart))
        found = getattr(cart, name)
        if name == "items" and not isinstance(found, list):
            fail(f"{words} has its items in {'a tuple' if isinstance(found, tuple) else f'a value of type {type(found).__name__}'} and not in a list", place=type(cart))
        expect(found).because(f"{words} has another {name}" if name != "items" else f"{words} holds other items").at(type(cart)).equals(value)
    evidence(words, wanted)


def _refuses(solution: Any, cart: Any, full: int, what: str, limit: str) -> None:
    """The full cart refuses one more item, and is as it was."""
    try:
        called(cart.add, RICE)
    except ValueError:
        pass
    except (AssertionError, LookupError) as problem:
        fail(f"{limit}: one more for {what} raised {type(problem).__name__} and not ValueError", call="cart.add(('rice', 200))", place=raised_at(problem) or solution.Cart)
    else:
        fail(f"{limit}: one more for {what} raised no ValueError, and it holds {len(cart.items)} now", call="cart.add(('rice', 200))", place=solution.Cart)
    if len(cart.items) != full:
        fail(f"{limit}: {what} refused one more, and holds {len(cart.items)} items now", call="cart.add(('rice', 200))", place=solution.Cart)
    evidence(f"{limit}; {what}", "refuses one more")


def _refused(solution: Any, number: int, limit: str) -> None:
    try:
        _cart(solution, "ann", [TEA] * number)
    except ValueError:
        return
    fail(f"{limit}, and making a cart with {number} items raised no ValueError", place=solution.Cart)

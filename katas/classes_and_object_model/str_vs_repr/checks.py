"""Checks for str_vs_repr: which text an object shows in which place, and what is never shown."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, why

KEY = "sk-live-9qXb27TzLw5a81c04e"


@check
def an_invoice_shows_amount_and_currency(solution):
    """`str` is the text for people: the amount with two decimals, and the currency.

    `__str__` returns the text; whether it is printed, logged or written to a file is the caller's business. Where a class
    has no `__str__`, `str` shows what `repr` does.
    """
    for amount, currency, wanted in (
        ("12.5", "EUR", "12.50 EUR"),
        ("3", "SEK", "3.00 SEK"),
        ("-0.25", "USD", "-0.25 USD"),
        ("1234567.8", "EUR", "1234567.80 EUR"),
        ("1E+3", "EUR", "1000.00 EUR"),
        ("0", "EUR", "0.00 EUR"),
        ("12345678901234567.89", "EUR", "12345678901234567.89 EUR"),
    ):
        money = called(solution.Money, Decimal(amount), currency)
        call = f"str(Money(Decimal({amount!r}), {currency!r}))"
        _text(str, money, call, wanted, solution.Money)
        if f"{money}" != wanted:
            fail(f"str(money) is {wanted!r}, and in an f-string it is {f'{money}'!r}", call=f'f"{{Money(Decimal({amount!r}), {currency!r})}}"', place=solution.Money)


@check
def a_repr_can_be_pasted(solution):
    """`repr` is an expression that makes an equal object.

    A line of a log is all that you have at night. If the object can be pasted from it into a shell or a test, nobody has to
    guess whether the amount was a text, a float or a Decimal.
    """
    lost = None
    for amount, currency in (("12.50", "EUR"), ("-3", "SEK"), ("1E+3", "USD"), ("0.1234567890123456789012345", "it's \"gold\""), ("1", "a\\b\n")):
        money = called(solution.Money, Decimal(amount), currency)
        text = repr(money)
        if " object at 0x" in text:
            fail("a Money shows an address in memory: it has no __repr__ of its own", call=f"repr(Money(Decimal({amount!r}), {currency!r}))", place=solution.Money)
        if lost is None:
            lost = _pasted(solution, text, "Money", amount, currency)
    seen = fixtures.places(called(solution.Money, Decimal("12.50"), "EUR"))
    for place, text in seen.items():
        evidence(place, text)
    if lost is not None:
        raise lost


@check(after=a_repr_can_be_pasted)
def a_subclass_shows_its_own_name(solution):
    """A Money of a subclass shows the name of its own class.

    `__repr__` is inherited. A name that is written out in it is that of the parent, and whoever reads the log looks for
    the object in the wrong class. `type(self).__name__` asks the object.
    """
    Fee = type("Fee", (solution.Money,), {})
    text = repr(called(Fee, Decimal("2.00"), "EUR"))
    evidence("repr of a Fee, a subclass of Money", text)
    if not text.startswith("Fee("):
        fail(f"a Fee shows itself as {text}", call="repr(Fee(Decimal('2.00'), 'EUR'))", place=solution.Money)
    lost = _pasted(solution, text, "Fee", "2.00", "EUR", Fee=Fee)
    if lost is not None:
        raise lost


@check
def no_text_gives_the_key_away(solution):
    """No text of a key shows more than its last four characters.

    A mask in `__str__` alone is none: lists, dataclasses, `!r` and the traceback of a KeyError ask for `__repr__`. Whoever can read the
    logs can use what is in them.
    """
    key = called(solution.ApiKey, KEY)
    if getattr(key, "value", None) != KEY:
        fail("key.value is not the whole key any more: the code that sends it needs it", call=f"ApiKey({KEY!r}).value", place=solution.ApiKey)
    leaks, addresses = [], []
    for place, text in fixtures.places(key).items():
        shown = fixtures.shown_of(KEY, text)
        leaked = len(shown) > 4
        if " object at 0x" in text:
            evidence(place, "an address in memory")
            addresses.append(place)
        else:
            evidence(place, text)
        if leaked:
            leaks.append((place, shown))
    if leaks:
        place, shown = leaks[0]
        amount = "the whole key" if shown == KEY else f"{len(shown)} characters of the key"
        fail(f"{len(leaks)} of 10 places show more than the last four characters: {place} shows {amount}", place=solution.ApiKey)
    if addresses:
        which = "in every place" if len(addresses) == 10 else f"in {len(addresses)} of 10 places, such as {addresses[0]}"
        fail(f"a key shows an address in memory {which}, by which nobody can tell two keys apart", place=solution.ApiKey)


@check(after=no_text_gives_the_key_away)
def a_key_shows_its_end_if_it_is_long_enough(solution):
    """A key shows `****` and its last four characters, and a short one shows nothing of itself.

    The end is enough to tell two keys apart in a log. Of a password of seven letters, four are more than half, and of
    a value of four they are all.
    """
    for value, end in ((KEY, "c04e"), ("1234", ""), ("hunter2", ""), ("abcdefghijk", ""), ("abcdefghijkl", "ijkl"), ("", "")):
        key = called(solution.ApiKey, value)
        shown = str(key)
        if value and not end and fixtures.shown_of(value, shown):
            evidence(f"str of a key of {len(value)} characters", shown)
            fail(f"a key of {len(value)} characters is too short to show any of it, and {len(fixtures.shown_of(value, shown))} are shown", call=f"str(ApiKey({value!r}))", place=solution.ApiKey)
        _text(str, key, f"str(ApiKey({value!r}))", f"****{end}", solution.ApiKey)
        _text(repr, key, f"repr(ApiKey({value!r}))", f"<ApiKey ****{end}>", solution.ApiKey)
    why("`__repr__` is inherited, and a name that is written out in it is that of the parent.")
    TestKey = type("TestKey", (solution.ApiKey,), {})
    _text(repr, called(TestKey, KEY), f"repr(TestKey({KEY!r}))", "<TestKey ****c04e>", solution.ApiKey)


@check(after=an_invoice_shows_amount_and_currency, stretch=True)
def a_column_of_amounts_is_aligned(solution):
    """What follows the colon in an f-string works as it does for a text.

    An f-string calls `__format__` with what follows the colon. The one that every class inherits from `object` takes
    nothing but the empty text, so that `f"{price:>12}"` is a TypeError.
    """
    money = called(solution.Money, Decimal("12.5"), "EUR")
    for spec, wanted in ((">12", "   12.50 EUR"), ("*^15", "***12.50 EUR***"), ("", "12.50 EUR"), ("5", "12.50 EUR"), (".5", "12.50")):
        call = f'f"{{price:{spec}}}"' if spec else 'f"{price}"'
        try:
            found = format(money, spec)
        except TypeError as problem:
            evidence("it raised", f"TypeError: {problem}", exact=False)
            fail("a width after the colon is refused: Money has no __format__ that takes it", call=call, place=solution.Money)
        expect(found).named(call).because(f"{call} gives another text").at(solution.Money).equals(wanted)


# --- how it is observed ----------------------------------------------------------------------


def _text(ask: Any, thing: Any, call: str, wanted: str, place: Any) -> None:
    """What `ask`, str or repr, says of `thing`, has to be `wanted`."""
    try:
        found = ask(thing)
    except TypeError as problem:
        if "returned non-string" not in str(problem):
            raise
        fail(f"__{ask.__name__}__ has to return a text, and returned something else", call=call, place=place)
    if " object at 0x" in found:
        fail(f"{ask.__name__} shows an address in memory: there is neither a __str__ nor a __repr__" if ask is str else "repr shows an address in memory: there is no __repr__", call=call, place=place)
    expect(found).named(call).because(f"{call} is {found!r}").at(place).equals(wanted)


def _pasted(solution: Any, text: str, name: str, amount: str, currency: str, **classes: Any) -> Failed | None:
    """Evaluate `text`; the finding if it does not give an object with this amount and currency."""
    call = f"repr({name}(Decimal({amount!r}), {currency!r}))"
    wanted = f"an expression that makes a {name}"
    names = {"Money": solution.Money, "Decimal": Decimal, **classes}
    try:
        pasted = eval(text, {"__builtins__": {}, **names})
    except SyntaxError:
        return Failed(f"{text} cannot be pasted: it is not an expression", call=call, expected=wanted, actual=text, place=solution.Money)
    except Exception as problem:
        return Failed(f"{text} cannot be pasted: {type(problem).__name__}: {problem}", call=call, expected=wanted, actual=text, place=solution.Money)
    if not isinstance(pasted, names[name]):
        return Failed(f"{text} does not make a {name}", call=call, expected=wanted, actual=text, place=solution.Money)
    if type(pasted.amount) is not Decimal:
        kind = type(pasted.amount).__name__
        return Failed(f"pasted, the amount is {'an' if kind[0] in 'aeiou' else 'a'} {kind} and not a Decimal any more", call=call, expected=wanted, actual=text, place=solution.Money)
    if pasted.amount != Decimal(amount):
        return Failed(f"pasted, the amount is {pasted.amount} and not {amount}", call=call, expected=wanted, actual=text, place=solution.Money)
    if pasted.currency != currency:
        return Failed(f"pasted, the currency is {pasted.currency!r} and not {currency!r}", call=call, expected=wanted, actual=text, place=solution.Money)
    return None

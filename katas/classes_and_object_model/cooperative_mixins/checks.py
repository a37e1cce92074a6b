"""Checks for cooperative_mixins: which classes run, in which order, and what they leave to each other."""

import itertools

from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, why

MIXINS = ("AuditMixin", "TimestampMixin", "NoteMixin")


class Parcel:
    """A base class of another team: other arguments, another receipt."""

    def __init__(self, *, weight):
        self.weight = weight

    def save(self):
        return f"sent {self.weight} kg"


class Stamped:
    """A mixin of another team."""

    def __init__(self, *, stamp, **rest):
        super().__init__(**rest)
        self.stamp = stamp
        self.stamped = 0

    def save(self):
        receipt = super().save()
        self.stamped += 1
        return receipt


class Clock:
    """Returns 1, 2, 3, …"""

    def __init__(self):
        self.now = self.asked = 0

    def __call__(self):
        self.now += 1
        self.asked += 1
        return self.now


@check
def an_invoice_can_do_it_all(solution):
    """An invoice has the abilities of all its classes.

    Each mixin adds its own part and leaves the rest to the next class. The invoice does not call them one by one: the order of
    its classes does that.
    """
    clock, began, made = named(Clock(), "clock"), [], []
    watch(solution.Document, "save", began, clock)
    for name in (*MIXINS, "Document"):
        watch(getattr(solution, name), "__init__", made)
    options = {"number": 7, "title": "March", "user": "ann", "clock": clock, "note": "paid"}
    order = [c.__name__ for c in solution.Invoice.__mro__[:-1]]
    evidence("the order of the classes of Invoice", ", ".join(order))
    invoice = called(solution.Invoice, **options)
    ran = [name for name, _ in made]
    evidence("constructors that ran for it", ", ".join(ran) or "none of the four")
    for name in (*MIXINS, "Document"):
        if name in order and "__init__" in vars(getattr(solution, name)) and ran.count(name) != 1:
            times = "did not run" if name not in ran else f"ran {ran.count(name)} times"
            fail(f"the constructor of {name} {times} for one invoice", call="Invoice(number=7, title='March', user='ann', clock=clock, note='paid')", place=getattr(solution, name))
    seen = {name: getattr(invoice, name, "missing") for name in ("number", "title", "user", "note", "created", "saved", "trail")}
    wanted = {"number": 7, "title": "March", "user": "ann", "note": "paid", "created": 1, "saved": None, "trail": []}
    for name, value in seen.items():
        evidence(f"{name} of a new invoice", value)
    for name, value in wanted.items():
        if seen[name] != value:
            raise Failed(f"{name} of a new invoice is {seen[name]!r}, and should be {value!r}", call="Invoice(number=7, title='March', user='ann', clock=clock, note='paid')", expected=repr(value), actual=repr(seen[name]), place=solution.Invoice)
    receipt = called(named(invoice.save, "invoice.save"))
    evidence("invoice.save() returned", receipt)
    evidence("save of Document ran, times", len(began))
    evidence("trail after it", invoice.trail)
    evidence("saved after it", invoice.saved)
    if not began:
        fail("invoice.save() never reached the save of Document", call="invoice.save()", place=invoice.save)
    if len(began) > 1:
        fail(f"one invoice.save() saved the document {len(began)} times", call="invoice.save()", place=invoice.save)
    expect(receipt).because("invoice.save() did not return the receipt of Document").equals("saved March")
    expect(invoice.trail).because("the trail does not hold the user and the receipt of one save").equals([("ann", "saved March")])
    expect(invoice.saved).because("saved is not what the clock said when the document had been saved, which took it from 1 to 11").equals(12)
    called(named(invoice.save, "invoice.save"))
    counts = {"entries": len(invoice.trail), "saved": invoice.saved, "created": invoice.created, "questions to the clock": clock.asked}
    evidence("after a second save", counts)
    for (what, found), right in zip(counts.items(), (2, 23, 1, 3)):
        if found != right:
            raise Failed(f"after a second save of an invoice: {what} is {found!r}, and should be {right}", call="invoice.save()", expected=str(right), actual=repr(found), place=solution.Invoice)
    other = called(solution.Invoice, number=8, title="April", user="bob", clock=Clock())
    for name, right in (("trail", []), ("note", ""), ("saved", None)):
        found = getattr(other, name)
        evidence(f"{name} of a second invoice, made without a note", found)
        if found != right:
            raise Failed(f"{name} of a second invoice begins as {found!r}, and should be {right!r}", call="Invoice(number=8, title='April', user='bob', clock=clock)", place=solution.Invoice)
    other.save()
    evidence("created of the second invoice, looked at after a save", other.created)
    expect(other.created).because("created is not what the clock said when the invoice was made").equals(1)
    expected = ["Invoice", *MIXINS, "Document"]
    if [name for name in order if name in expected] != expected:
        raise Failed("the order of the classes of Invoice is another one", expected=", ".join(expected), actual=", ".join(order), place=solution.Invoice)


@check(after=an_invoice_can_do_it_all)
def each_class_runs_once(solution):
    """Each class of the diamond runs once, in the order of the MRO.

    A constructor that calls its bases by name calls some of them twice, or misses the one that stands between. If each class calls
    the next one through `super()`, the order takes care that each runs, and runs once.
    """
    began = []
    for name in (*MIXINS, "Document", "Invoice"):
        for method in ("__init__", "save"):
            watch(getattr(solution, name), method, began)
    mixed = {
        "Invoice": (solution.Invoice, {"number": 7}),
        "Memo(NoteMixin, AuditMixin, TimestampMixin, Document)": (type("Memo", tuple(getattr(solution, n) for n in ("NoteMixin", "AuditMixin", "TimestampMixin", "Document")), {}), {}),
    }
    for words, (kind, more) in mixed.items():
        order = [c.__name__ for c in kind.__mro__]
        began.clear()
        thing = called(kind, title="March", user="ann", clock=Clock(), note="", **more)
        ran = [name for name, method in began if method == "__init__"]
        evidence(f"constructors that ran for {words}", ", ".join(ran))
        counted(words, "constructor", ran, [name for name in order if name in (*MIXINS, "Document")], solution)
        began.clear()
        called(named(thing.save, "save"))
        ran = [name for name, method in began if method == "save"]
        evidence(f"save of {words} ran in", ", ".join(ran))
        counted(words, "save", ran, [name for name in order if name in ("AuditMixin", "TimestampMixin", "Document")], solution)


@check(after=an_invoice_can_do_it_all)
def they_work_in_any_order(solution):
    """The mixins work in any order, and in front of any base class.

    Nobody who writes a mixin knows which class comes next. Whoever relies on a certain one, by its name, by its arguments or by its
    attributes, has written a subclass of it and not a mixin.
    """
    problems, lines = [], []
    for base, more, receipt in (
        (solution.Document, {"title": "March"}, "saved March"),
        (Parcel, {"weight": 3}, "sent 3 kg"),
    ):
        complete, total = 0, 0
        for order in itertools.permutations([*(getattr(solution, name) for name in MIXINS), Stamped]):
            total += 1
            bases = (*order, base)
            call = f"class Mixed({', '.join(c.__name__ for c in bases)}): pass"
            problem = trouble(bases, more, receipt)
            complete += problem is None
            if problem is not None:
                problems.append((base.__name__, call, *problem))
        lines.append((base.__name__, complete, total))
    for name, complete, total in lines:
        evidence(f"orders in front of {name} that gave a complete object", f"{complete} of {total}")
    for name, call, what, text, place in problems[:1]:
        if text is not None:
            evidence("it says", text, exact=False)
        fail(f"mixed in front of {'a base class of another team' if name == 'Parcel' else name}: {what}", call=call, place=place)

    class ColouredNote(solution.NoteMixin):
        def __init__(self, *, colour, **rest):
            super().__init__(**rest)
            self.colour = colour

    class Special(solution.Invoice, ColouredNote):
        pass

    why("An invoice is not the last word either: a class derived from it may put further classes behind it. It has its own argument and hands on the rest.")
    try:
        special = Special(number=7, title="March", user="ann", clock=Clock(), colour="red")
    except TypeError as problem:
        evidence("an argument for a class behind Invoice", "TypeError")
        evidence("it says", str(problem), exact=False)
        fail("an argument for a class that another team has put behind Invoice was refused", call="class Special(Invoice, ColouredNote): pass", place=raised_at(problem) or solution.Invoice)
    evidence("an argument for a class behind Invoice", special.colour)


@check(after=an_invoice_can_do_it_all)
def a_failed_save_is_not_entered(solution):
    """A save that failed is not entered.

    The order in which each class does its own part and calls the next one is part of its meaning. What tells of a success comes after
    the call; and an exception on its way through is nobody's to stop.
    """
    error = OSError("disk full")

    class Broken:
        def save(self):
            raise error

    seen = []
    for first, second in (("AuditMixin", "TimestampMixin"), ("TimestampMixin", "AuditMixin")):
        kind = type("Mixed", (getattr(solution, first), getattr(solution, second), Broken), {})
        thing = called(named(kind, f"Mixed({first}, {second}, Broken)"), user="ann", clock=Clock())
        try:
            thing.save()
        except OSError as problem:
            caught = problem
        else:
            caught = None
        words = f"{first} in front of {second}"
        evidence(f"{words}, after a save that failed: trail and saved", (thing.trail, thing.saved))
        seen.append((words, thing, caught, getattr(solution, first).save))
    for words, thing, caught, place in seen:
        if caught is None:
            fail(f"{words}: the save behind them raised OSError, and the caller never heard of it", call="mixed.save()", place=place)
        if caught is not error:
            fail(f"{words}: another exception arrived than the save behind them raised", call="mixed.save()", place=raised_at(caught))
        if thing.trail:
            raise Failed("a save that failed was entered in the trail", call="mixed.save()", expected="[]", actual=repr(thing.trail), place=solution.AuditMixin.save)
        if thing.saved is not None:
            raise Failed("a save that failed has set the time of saving", call="mixed.save()", expected="None", actual=repr(thing.saved), place=solution.TimestampMixin.save)


@check(after=an_invoice_can_do_it_all)
def what_nobody_takes_is_refused(solution):
    """An argument that no class takes is refused.

    `**rest` takes everything, so a misspelt name travels to the end of the chain. There `object.__init__`, or a base class with a closed
    signature, refuses it, if everybody has passed it on.
    """
    alone = {
        "NoteMixin": ({"note": "x"}, {"note": "x"}),
        "AuditMixin": ({"user": "ann"}, {"user": "ann", "trail": []}),
        "TimestampMixin": ({"clock": Clock()}, {"created": 1, "saved": None}),
    }
    complete = {"number": 7, "title": "March", "user": "ann", "clock": Clock(), "note": ""}
    cases = [("Invoice", solution.Invoice, complete, {"number": 7})]
    cases += [(f"{name} with nothing behind it", type("Alone", (getattr(solution, name),), {}), options, wanted) for name, (options, wanted) in alone.items()]
    accepted = []
    for words, kind, options, wanted in cases:
        why("A mixin that has no other class behind it passes an empty rest to `object`, which is content with that." if "nothing" in words else None)
        thing = called(named(kind, words.partition(" ")[0]), **options)
        for name, value in wanted.items():
            expect(getattr(thing, name, "missing")).because(f"{words}: the attribute {name} is not the right one").equals(value)
        try:
            kind(**options, colour="red")
        except TypeError:
            evidence(f"{words}, given colour='red'", "TypeError")
        else:
            evidence(f"{words}, given colour='red'", "accepted")
            accepted.append((words, kind))
    why(None)

    class Tail:
        def __init__(self, *, tail):
            self.tail = tail

    try:
        type("Front", (solution.Document, Tail), {})(title="March", tail=1)
    except TypeError:
        evidence("Document, given an argument for a class behind it", "TypeError")
    else:
        evidence("Document, given an argument for a class behind it", "passed on")
        fail(
            "Document passes arguments on, and it was to stay as it is", place=solution.Document,
            why="Not every class cooperates, and you cannot change those that others use. Such a class stands at the end of the order.",
        )
    for words, kind in accepted:
        fail(f"{words}: colour='red' was accepted, and no class takes a colour", call=f"{words.partition(' ')[0]}(..., colour='red')", place=kind)


@check(after=each_class_runs_once, stretch=True)
def the_wrong_side_is_refused(solution):
    """A mixin on the wrong side is refused when the class is defined.

    Behind a class that does not call `super()`, a mixin is never reached, and nothing says so. `__init_subclass__` runs for every new
    subclass and can look at its order, before an object exists.
    """

    class Registered:
        kinds = []

        def __init_subclass__(cls, *, kind="plain", **options):
            super().__init_subclass__(**options)
            Registered.kinds.append(kind)

        def save(self):
            return "registered"

    audit, document = solution.AuditMixin, solution.Document
    report = type("Report", (document,), {})
    right = [("AuditMixin, Document", (audit, document), {}), ("AuditMixin, Report", (audit, report), {}), ("Invoice", (solution.Invoice,), {}), ("AuditMixin, Parcel", (audit, Parcel), {}), ("Parcel, AuditMixin", (Parcel, audit), {}), ("AuditMixin, Registered, kind='deed'", (audit, Registered), {"kind": "deed"})]
    for words, bases, options in right:
        try:
            type("Right", bases, {}, **options)
        except TypeError as problem:
            evidence(f"class Right({words})", "refused")
            evidence("it says", str(problem), exact=False)
            fail(f"class Right({words}) was refused", call=f"class Right({words}): pass", place=audit)
        evidence(f"class Right({words})", "defined")
    expect(Registered.kinds).named("what the hook of another base was told").because("the same hook of another base did not run once, with its own argument").equals(["deed"])
    for words, bases in (("Document, AuditMixin", (document, audit)), ("Report, AuditMixin", (report, audit)), ("Report, TimestampMixin, AuditMixin", (report, solution.TimestampMixin, audit))):
        try:
            type("Wrong", bases, {})
        except TypeError:
            evidence(f"class Wrong({words})", "refused")
        else:
            evidence(f"class Wrong({words})", "defined")
            fail(f"class Wrong({words}) was defined, and AuditMixin is never reached in it", call=f"class Wrong({words}): pass", place=audit)


# --- how it is observed ----------------------------------------------------------------------


def watch(kind, method, began, clock=None):
    """Enter each call of a method that `kind` defines itself; `clock` moves on by 10 meanwhile."""
    original = vars(kind).get(method)
    if original is None:
        return

    def watched(self, *arguments, **options):
        began.append((kind.__name__, method))
        if clock is not None:
            clock.now += 10
        return original(self, *arguments, **options)

    setattr(kind, method, watched)


def counted(words, method, ran, wanted, solution):
    """Hold the classes in which a method ran against those that define it and are in the order."""
    wanted = [name for name in wanted if ("save" if method == "save" else "__init__") in vars(getattr(solution, name))]
    for name in wanted:
        if ran.count(name) != 1:
            times = "did not run" if name not in ran else f"ran {ran.count(name)} times"
            what = f"the constructor of {name}" if method == "constructor" else f"save of {name}"
            fail(f"{what} {times} for one {words.partition('(')[0]}", call=words, place=getattr(solution, name))
    ran = [name for name in ran if name in wanted]
    if ran != wanted:
        raise Failed(f"the {method}s did not begin in the order of the classes of {words.partition('(')[0]}", call=words, expected=", ".join(wanted), actual=", ".join(ran))


def trouble(bases, more, receipt):
    """What is wrong with an object of a class with these bases: a sentence, more text and a place; None if it is complete."""
    clock = Clock()
    try:
        mixed = type("Mixed", bases, {})(user="ann", clock=clock, note="n", stamp="s", **more)
    except Exception as problem:
        return f"no object could be made: {type(problem).__name__}", str(problem), raised_at(problem)
    (own, value), = more.items()
    wanted = {"user": "ann", "trail": [], "note": "n", "created": 1, "saved": None, "stamp": "s", own: value}
    for name, value in wanted.items():
        found = getattr(mixed, name, "missing")
        if found != value:
            return f"{name} is {found!r}, and should be {value!r}", None, None
    try:
        given = mixed.save()
    except Exception as problem:
        return f"save raised {type(problem).__name__}", str(problem), raised_at(problem)
    if given != receipt:
        return f"save returned {given!r}, and should return {receipt!r}", None, None
    found = mixed.trail, mixed.saved, mixed.stamped
    if found != ([("ann", receipt)], 2, 1):
        return f"trail, saved and the count of the other team's mixin are {found!r} after one save", None, None
    return None

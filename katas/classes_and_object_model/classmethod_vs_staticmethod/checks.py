"""Checks for classmethod_vs_staticmethod: what each method is handed, and what a subclass gets from it."""

from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, why


@check
def a_line_becomes_a_payment(solution):
    """A line becomes a payment.

    A class has one constructor. A second way to make objects is a class method: callers find it where they look, and it
    can be called before any object exists.
    """
    payment = made(solution, "EUR;1250")
    reveal(payment, solution.Payment, ("EUR", 1250), "Payment.from_line('EUR;1250')")
    again = called(attribute(payment, "from_line", "payment"), "USD;5")
    reveal(again, solution.Payment, ("USD", 5), "payment.from_line('USD;5')")
    evidence("payment.from_line('USD;5'), called on an object", "a new payment")
    for line in ("XXX;1250", "eur;1250", ";1250"):
        refuse(solution.Payment, "Payment", line)


@check(after=a_line_becomes_a_payment)
def subclasses_make_objects_of_their_own(solution):
    """Called on a subclass, from_line makes an object of the subclass.

    `cls` is the class that the call went through. A factory that writes its own class's name gives the subclass plain
    objects of the base class, without the methods that the subclass was written for.
    """

    class NordicBank(solution.Payment):
        def __init__(self, code, cents):
            super().__init__(code, cents)
            self.fee = cents // 100

    class FjordBank(NordicBank):
        pass

    class BankOfItsOwn(solution.Payment):
        def __init__(self, code, cents):
            self.booked = code, cents

    for bank in (NordicBank, FjordBank):
        call = f"{bank.__name__}.from_line('EUR;1250')"
        payment = called(named(bank.from_line, f"{bank.__name__}.from_line"), "EUR;1250")
        evidence(f"{call} made a", type(payment).__name__)
        if type(payment) is not bank:
            fail(f"{call} did not make a {bank.__name__}", call=call, place=solution.Payment.from_line)
        fee = getattr(payment, "fee", None)
        evidence("the fee, which the constructor of NordicBank takes from the cents", "missing" if fee is None else fee)
        if fee is None:
            fail(f"{call} did not call the constructor of the subclass: the attribute that it sets is missing", call=call, place=solution.Payment.from_line)
        if fee != 12:
            fail(f"{call} did not call the constructor of the subclass with the code and the cents", call=call, place=solution.Payment.from_line)
    through = FjordBank("USD", 1)
    payment = called(named(through.from_line, "fjord.from_line"), "EUR;1250")
    evidence("called on an object of FjordBank, it made a", type(payment).__name__)
    if type(payment) is not FjordBank:
        fail("called on an object of a subclass, from_line did not make one of the same class", call="fjord.from_line('EUR;1250')", place=solution.Payment.from_line)
    why("from_line promises to refuse unknown codes, for every bank. A constructor that a subclass replaces cannot keep that promise for it.")
    refuse(BankOfItsOwn, "BankOfItsOwn", "XXX;1250")


@check(after=a_line_becomes_a_payment)
def the_subclass_reads_its_own_amounts(solution):
    """from_line reads amounts as the subclass does.

    A subclass overrides the step that differs and inherits the rest. That works as long as the rest looks the step up on
    `cls`. A step that is called by the name of the base class cannot be overridden.
    """

    class SwissBank(solution.Payment):
        @staticmethod
        def parse_amount(text):
            return int(text.replace("'", ""))

    class DoublingBank(solution.Payment):
        factor = 2

        @classmethod
        def parse_amount(cls, text):
            return cls.factor * int(text)

    payment_reads = solution.Payment.__dict__.get("parse_amount")
    solution.Payment.parse_amount = staticmethod(lambda text: 7)
    evidence("cents of Payment.from_line('CHF;100'), once Payment.parse_amount returns 7", made(solution, "CHF;100").cents)
    solution.Payment.parse_amount = payment_reads
    for bank, line, cents in ((SwissBank, "CHF;1'250", 1250), (DoublingBank, "CHF;100", 200)):
        call = f"{bank.__name__}.from_line({line!r})"
        try:
            payment = called(named(bank.from_line, f"{bank.__name__}.from_line"), line)
        except ValueError:
            evidence(f"cents of {call}", "none: ValueError")
            fail("from_line did not read the amount with the parse_amount of the subclass", call=call, place=solution.Payment.from_line)
        evidence(f"cents of {call}", payment.cents)
        expect(payment.cents).because("from_line did not read the amount with the parse_amount of the subclass").equals(cents)


@check
def only_the_text_is_handed_over(solution):
    """parse_amount and is_code are handed the text alone, on a class and on an object.

    A plain function in a class is handed the object when it is called on one, and nothing when it is called on the class.
    `@staticmethod` stops that: both calls are the same call. It fits a function that belongs to the class by its
    subject and looks at none of its data.
    """
    payment = named(solution.Payment("EUR", 1), "payment")
    answers = {"is_code": (("EUR", True), ("BTC", False), ("", False)), "parse_amount": (("1250", 1250), ("-3", -3))}
    for name, examples in answers.items():
        for holder, owner in (("Payment", solution.Payment), ("payment", payment)):
            for text, answer in examples:
                call = f"{holder}.{name}({text!r})"
                method = attribute(owner, name, holder)
                try:
                    given = method(text)
                except TypeError as problem:
                    evidence(call, "TypeError")
                    evidence("Python says", f"TypeError: {problem}", exact=False)
                    what = "on the class, without any object" if owner is solution.Payment else "on an object"
                    raise Failed(f"{name} cannot be called {what}", call=call, place=method) from None
                expect(given).named(call).because(
                    f"{call} does not say whether {text!r} is in CODES" if name == "is_code" else f"{call} did not return int({text!r})"
                ).equals(answer)
        bound = getattr(attribute(payment, name, "payment"), "__self__", None)
        handed = "the class" if bound is solution.Payment else "the object" if bound is payment else "nothing"
        evidence(f"what {name} is handed before the text", handed)
        if handed != "nothing":
            fail(f"{name} is handed {handed} as well as the text", call=f"payment.{name}({examples[0][0]!r})", place=attribute(payment, name, "payment"))
    solution.CODES.add("SEK")
    expect(solution.Payment.is_code("SEK")).because("'SEK' has been added to CODES, and is_code does not know it").equals(True)
    for text in ("1'250", "12.5"):
        try:
            given = solution.Payment.parse_amount(text)
        except ValueError:
            continue
        raise Failed(
            f"int({text!r}) raises ValueError, and Payment.parse_amount({text!r}) does not",
            call=f"Payment.parse_amount({text!r})", expected="raises ValueError", actual=f"returned {given!r}", place=solution.Payment.parse_amount,
        )


@check
def a_limit_stays_below_its_class(solution):
    """A limit holds for the class that it was set on, and below.

    Reading an attribute looks through the class and then its bases; assigning writes into the one object on the left.
    `cls.limit = ...` therefore shadows the value of the base class, and changes nothing there.
    """

    class Bank(solution.Payment):
        pass

    class Branch(Bank):
        pass

    class OtherBank(solution.Payment):
        pass

    classes = {"Payment": solution.Payment, "Bank": Bank, "Branch": Branch, "OtherBank": OtherBank}
    steps = [
        ("Bank.set_limit(500)", Bank, 500, [100_000, 500, 500, 100_000]),
        ("Payment.set_limit(70)", solution.Payment, 70, [70, 500, 500, 70]),
        ("branch.set_limit(8), on an object of Branch", Branch("EUR", 1), 8, [70, 500, 8, 70]),
    ]
    if [c.limit for c in classes.values()] != [100_000] * 4:
        fail("limit is not 100_000 in Payment and in its subclasses, and nobody has set one yet")
    for call, owner, cents, wanted in steps:
        set_limit = attribute(owner, "set_limit", call.partition(".")[0])
        try:
            set_limit(cents)
        except TypeError as problem:
            evidence(f"limits after {call}", "TypeError")
            evidence("Python says", f"TypeError: {problem}", exact=False)
            fail(f"set_limit cannot be called on {'a class' if isinstance(owner, type) else 'an object'}", call=call.partition(",")[0], place=set_limit)
        seen = {name: c.limit for name, c in classes.items()}
        evidence(f"limits after {call}", ", ".join(f"{name} {limit}" for name, limit in seen.items()))
        for (name, found), right in zip(seen.items(), wanted):
            if found != right:
                raise Failed(
                    f"after {call} the limit of {name} is {found}, and should be {right}",
                    call=call.partition(",")[0], expected=str(dict(zip(classes, wanted))), actual=str(seen), place=set_limit,
                )


@check(after=subclasses_make_objects_of_their_own, stretch=True)
def a_refund_extends_what_it_inherits(solution):
    """Refund.from_line extends the inherited one, for its own subclasses as well.

    `super()` in a class method finds the next `from_line` and hands it the same `cls`. `Payment.from_line(...)` looks
    similar, and begins a new call on Payment: the class that was asked for is forgotten.
    """

    class SwissRefund(solution.Refund):
        @staticmethod
        def parse_amount(text):
            return int(text.replace("'", ""))

    line = "refund:CHF;1250"
    for refund in (solution.Refund, SwissRefund):
        call = f"{refund.__name__}.from_line({line!r})"
        made_one = called(named(refund.from_line, f"{refund.__name__}.from_line"), line)
        evidence(f"{call} made a", type(made_one).__name__)
        reveal(made_one, refund, ("CHF", 1250), call)
    seen = []
    inherited = vars(solution.Payment)["from_line"].__func__
    solution.Payment.from_line = classmethod(lambda cls, line: seen.append((cls.__name__, line)) or inherited(cls, line))
    try:
        called(named(SwissRefund.from_line, "SwissRefund.from_line"), "refund:CHF;1'250")
    except ValueError:
        evidence("SwissRefund.from_line(\"refund:CHF;1'250\")", "ValueError")
        fail("the amount was not read with the parse_amount of SwissRefund", call="SwissRefund.from_line(\"refund:CHF;1'250\")", place=solution.Refund.from_line)
    evidence("what reached Payment.from_line", seen)
    expect(seen).because("the inherited from_line was not called once, with the part after `refund:`").equals([("SwissRefund", "CHF;1'250")])


# --- how it is observed ----------------------------------------------------------------------


def attribute(owner, name, holder):
    """`owner.name`, or a finding that it is not there."""
    found = getattr(owner, name, None)
    if found is None:
        fail(f"{holder}.{name} is not there")
    return found


def made(solution, line):
    """What `Payment.from_line(line)` returns; a finding if it cannot be called on the class."""
    from_line = attribute(solution.Payment, "from_line", "Payment")
    return called(named(from_line, "Payment.from_line"), line)


def refuse(kind, name, line):
    """Hold a line with an unknown code against the ValueError that it should raise."""
    call, code = f"{name}.from_line({line!r})", line.partition(";")[0]
    from_line = named(kind.from_line, f"{name}.from_line")
    sentence = f"the code {code!r} is not in CODES, and from_line"
    try:
        given = called(from_line, line)
    except ValueError:
        evidence(call, "ValueError")
    except Exception as problem:
        evidence(call, type(problem).__name__)
        fail(f"{sentence} raised {type(problem).__name__}, not ValueError", call=call, place=raised_at(problem) or from_line)
    else:
        evidence(call, "None" if given is None else "a payment")
        fail(f"{sentence} {'returned None' if given is None else 'made a payment'}, and raised no ValueError", call=call, place=kind.from_line)


def reveal(payment, kind, wanted, call):
    """Hold an object against its class and its two attributes."""
    if payment is None:
        fail(f"{call} returned nothing, that is None", call=call)
    if type(payment) is not kind:
        fail(f"{call} did not make a {kind.__name__}", call=call)
    found = (getattr(payment, "code", None), getattr(payment, "cents", None))
    expect(found).named(f"code and cents of {call}").because(f"{call} did not come to the code {wanted[0]!r} and {wanted[1]} cents").equals(wanted)

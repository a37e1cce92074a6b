"""Checks for third_party_adapter: one contract for both adapters, and SDKs that count their charges."""

from katabook import called, check, evidence, expect, fail, named, raised_at, why

# What happens at the provider: words, what the SDK does, what pay comes to, what was_paid comes to for the same answer.
ALPHA = [
    ("OK", ["OK"], "returns", True),
    ("DECLINED", ["DECLINED"], "PaymentDeclined", False),
    ("OK, and again OK", ["OK", "OK"], "returns", None),
    ("OK, then DECLINED", ["OK", "DECLINED"], "returns", None),
    ("DECLINED, then OK", ["DECLINED", "OK"], "PaymentDeclined", None),
    ("REVIEW, a new code", ["REVIEW"], "PaymentUnknown", "PaymentUnknown"),
    ("REVIEW, then OK", ["REVIEW", "OK"], "PaymentUnknown", None),
    ("an empty code, then OK", ["", "OK"], "PaymentUnknown", None),
    ("a code of None, then OK", [None, "OK"], "PaymentUnknown", None),
    ("a code that is a list", [["OK"]], "PaymentUnknown", "PaymentUnknown"),
    ("ok, in another spelling", ["ok"], "PaymentUnknown", "PaymentUnknown"),
    ("an empty code", [""], "PaymentUnknown", "PaymentUnknown"),
    ("a code of 0", [0], "PaymentUnknown", "PaymentUnknown"),
    ("on_done is never called", [], "PaymentUnknown", None),
    ("a refused connection", ConnectionRefusedError("port 443"), "PaymentDown", "PaymentUnknown"),
    ("a timeout", TimeoutError("no answer"), "PaymentUnknown", "PaymentUnknown"),
    ("a connection that broke", ConnectionResetError("gone"), "PaymentUnknown", "PaymentUnknown"),
    ("an HTML page", ValueError("Expecting value: <html>"), "PaymentUnknown", "PaymentUnknown"),
]
BETA = [
    ("paid", {"status": "paid"}, "returns", True),
    ("refused", {"status": "refused"}, "PaymentDeclined", False),
    ("paid, with an id", {"id": 7, "status": "paid"}, "returns", True),
    ("review, a new code", {"status": "review"}, "PaymentUnknown", "PaymentUnknown"),
    ("Paid, in another spelling", {"status": "Paid"}, "PaymentUnknown", "PaymentUnknown"),
    ("an answer without a status", {"id": 7}, "PaymentUnknown", "PaymentUnknown"),
    ("a status of None", {"status": None}, "PaymentUnknown", "PaymentUnknown"),
    ("an HTML page", "<html>paid</html>", "PaymentUnknown", "PaymentUnknown"),
    ("a status that is a list", {"status": ["paid"]}, "PaymentUnknown", "PaymentUnknown"),
    ("an empty dict", {}, "PaymentUnknown", "PaymentUnknown"),
    ("an empty text", "", "PaymentUnknown", "PaymentUnknown"),
    ("None", None, "PaymentUnknown", False),
    ("BetaError offline", "offline", "PaymentDown", "PaymentUnknown"),
    ("BetaError timeout", "timeout", "PaymentUnknown", "PaymentUnknown"),
    ("BetaError quota, a new kind", "quota", "PaymentUnknown", "PaymentUnknown"),
    ("a refused connection", ConnectionRefusedError("port 443"), "PaymentUnknown", "PaymentUnknown"),
    ("a timeout", TimeoutError("no answer"), "PaymentUnknown", "PaymentUnknown"),
]


@check
def alpha_speaks_the_words_of_the_port(solution):
    """Whatever Alpha does, pay ends in one of the four ways of the port.

    The shop knows four outcomes. An adapter that lets through a code or an exception of the SDK makes the shop learn Alpha's
    language; one that takes the unknown for a success gives goods away.
    """
    _contract(solution, "AlphaAdapter", [(words, _Alpha(does), outcome) for words, does, outcome, _ in ALPHA])


@check
def beta_speaks_the_words_of_the_port(solution):
    """Whatever Beta does, pay ends in one of the four ways of the port.

    The port is the same as for Alpha, although Beta has no callbacks, and errors of its own.
    """
    _contract(solution, "BetaAdapter", [(words, _Beta(solution, does), outcome) for words, does, outcome, _ in BETA])


@check
def amounts_are_exact(solution):
    """Both providers are charged what the shop said, to the cent.

    A float has 53 bits and no decimals: `1230 / 100` is printed as `12.3`, and large amounts lose cents.
    """
    for cents, text in ((1230, "12.30"), (5, "0.05"), (0, "0.00"), (100, "1.00"), (99, "0.99"), (123_456, "1234.56"), (10**17 + 1, "1000000000000000.01"), (10**31 + 5, f"1{'0' * 29}.05")):
        alpha, beta = _Alpha(["OK"]), _Beta(solution, {"status": "paid"})
        called(named(called(solution.AlphaAdapter, alpha).pay, "alpha.pay"), "order-7", cents)
        called(named(called(solution.BetaAdapter, beta).pay, "beta.pay"), "order-7", cents)
        if cents == 1230:
            evidence("1230 cents reach Beta as", beta.charges[0][0])
        expect(alpha.charges).because(f"pay('order-7', {cents}): Alpha was not charged that, once").equals([(cents, "order-7")])
        expect(beta.charges).because(f"pay('order-7', {cents}): Beta was not charged {text!r}, once").equals([(text, "order-7")])


@check
def an_earlier_payment_is_looked_up(solution):
    """was_paid says yes or no, and PaymentUnknown if it is not certain.

    After a timeout this is the question that decides whether somebody is charged again. A guess is worse than no answer.
    """
    for kind, table in (("AlphaAdapter", ALPHA), ("BetaAdapter", BETA)):
        cases = [(words, does, wanted) for words, does, _, wanted in table if wanted is not None]
        cases += [("no such payment", None, False)] if kind == "AlphaAdapter" else []
        lines, wrong = [], None
        for words, does, wanted in cases:
            sdk = _Alpha(does) if kind == "AlphaAdapter" else _Beta(solution, does)
            adapter = called(getattr(solution, kind), sdk)
            found, problem = _outcome(solution, named(adapter.was_paid, f"{kind}(sdk).was_paid"), "order-7")
            lines.append(f"{words}: {found}")
            if wrong is None and found is not wanted and (found != wanted or isinstance(found, bool)):
                wrong = f"the SDK of {kind[:-7]} answers with {words}: was_paid came to {found} and not to {wanted}", problem, adapter
            if sdk.charges:
                fail("was_paid charged the customer", call="adapter.was_paid('order-7')", place=adapter.was_paid)
            if sdk.asked != ["order-7"]:
                fail(f"was_paid('order-7') asked the SDK of {kind[:-7]} for {sdk.asked} and not once for order-7", call="adapter.was_paid('order-7')", place=adapter.was_paid)
            if wrong is None and problem is not None and str(problem) != "order-7":
                wrong = f"the SDK of {kind[:-7]} answers with {words}: the text of {found} is not the reference", problem, adapter
            if problem is not None and sdk.raised is not None and not _is(problem.__cause__, sdk.raised):
                wrong = wrong or (f"the SDK of {kind[:-7]} raised {type(sdk.raised).__name__}, which is not the __cause__ of what was_paid raised", problem, adapter)
        evidence(f"was_paid of {kind}", "\n".join(lines), exact=False)
        if wrong:
            fail(wrong[0], call="adapter.was_paid('order-7')", place=raised_at(wrong[1]) if wrong[1] else wrong[2].was_paid)


@check
def the_checkout_knows_the_port_alone(solution):
    """The checkout works with anything that has the port, and never charges twice.

    A timeout says that no answer came. The charge may have been made; only a question with the same reference can tell.
    """
    error = {name: getattr(solution, name) for name in ("PaymentDeclined", "PaymentDown", "PaymentUnknown", "PaymentError")}
    for words, pays, asked, wanted, calls in (
        ("pay returns", None, None, "paid", "pay"),
        ("pay returns False", False, None, "paid", "pay"),
        ("PaymentDeclined", error["PaymentDeclined"], None, "declined", "pay"),
        ("PaymentDown", error["PaymentDown"], None, "not paid", "pay"),
        ("PaymentUnknown, was_paid says True", error["PaymentUnknown"], True, "paid", "pay was_paid"),
        ("PaymentUnknown, was_paid says False", error["PaymentUnknown"], False, "not paid", "pay was_paid"),
        ("PaymentUnknown, was_paid raises PaymentUnknown", error["PaymentUnknown"], error["PaymentUnknown"], "unclear", "pay was_paid"),
        ("PaymentUnknown, was_paid raises PaymentDown", error["PaymentUnknown"], error["PaymentDown"], "unclear", "pay was_paid"),
        ("PaymentUnknown, was_paid raises PaymentError", error["PaymentUnknown"], error["PaymentError"], "unclear", "pay was_paid"),
    ):
        port = _Port(pays, asked)
        checkout = called(solution.Checkout, port)
        try:
            found = called(named(checkout.buy, "checkout.buy"), "order-7", 1230)
        except solution.PaymentError as problem:
            found = f"raises {type(problem).__name__}"
        evidence(words, f"{', '.join(port.calls)} → {found}")
        if port.calls.count("pay") != 1:
            fail(f"{words}: pay was called {port.calls.count('pay')} times", call="checkout.buy('order-7', 1230)", place=checkout.buy)
        expect(" ".join(port.calls)).because(f"{words}: the checkout made other calls").equals(calls)
        expect(set(port.references)).because(f"{words}: a call had another reference than order-7").equals({"order-7"})
        expect(port.cents).because("pay was called with another amount").equals([1230])
        expect(found).because(f"{words}: buy returned {found!r} and not {wanted!r}").equals(wanted)


    why("A bug in an adapter is no answer of a provider. Caught here, it is a customer's problem that nobody hears of.")
    for words, pays, asked in (("pay raises RuntimeError", RuntimeError, None), ("PaymentUnknown, was_paid raises RuntimeError", error["PaymentUnknown"], RuntimeError), ("pay raises BetaError", solution.BetaError, None)):
        try:
            found = called(solution.Checkout, _Port(pays, asked)).buy("order-7", 1230)
        except (RuntimeError, solution.BetaError):
            evidence(words, "it goes on")
        else:
            fail(f"{words}: buy returned {found!r}, and the caller never heard of it", call="checkout.buy('order-7', 1230)", place=solution.Checkout)


@check(after=the_checkout_knows_the_port_alone)
def nobody_pays_twice(solution):
    """With both providers: an answer is lost after the charge, and the customer pays once.

    That is the case for which the three errors are there. A shop that takes a timeout for a failure sends the customer
    back to the till.
    """
    for kind in ("AlphaAdapter", "BetaAdapter"):
        sdk = _Alpha(TimeoutError("no answer"), "OK") if kind == "AlphaAdapter" else _Beta(solution, "timeout", {"status": "paid"})
        checkout = called(solution.Checkout, called(getattr(solution, kind), sdk))
        found = called(named(checkout.buy, "checkout.buy"), "order-7", 1230)
        evidence(f"{kind}, the answer is lost: charges, and what buy returned", f"{len(sdk.charges)}, {found}")
        expect(len(sdk.charges)).because(f"{kind}, the answer to a charge was lost: charges were made").equals(1)
        expect(found).because(f"{kind}, the answer to a charge was lost and the lookup finds it: buy did not return 'paid'").equals("paid")


# --- how it is observed ----------------------------------------------------------------------


class _Alpha:
    """Alpha's SDK: does one thing, counts charges, and swallows what a callback raises."""

    def __init__(self, does, later=None):
        self._does, self._later, self.charges, self.asked, self.raised = does, does if later is None else later, [], [], None

    def now(self, does):
        self._does = self._later = does

    def charge(self, cents, reference, on_done):
        self.charges.append((cents, reference))
        if isinstance(self._does, BaseException):
            self.raised = self._does
            raise self._does
        for code in self._does:
            try:
                on_done(code)
            except Exception:
                pass

    def lookup(self, reference):
        self.asked.append(reference)
        if isinstance(self._later, BaseException):
            self.raised = self._later
            raise self._later
        return self._later[0] if isinstance(self._later, list) else self._later


class _Beta:
    """Beta's SDK: does one thing, and counts charges. A single word is the kind of a BetaError."""

    def __init__(self, solution, does, later="as before"):
        self._solution, self._does, self._later = solution, does, does if later == "as before" else later
        self.charges, self.asked, self.raised = [], [], None

    def now(self, does):
        self._does = self._later = does

    def pay(self, amount, reference):
        self.charges.append((amount, reference))
        return self._answer(self._does)

    def find(self, reference):
        self.asked.append(reference)
        return self._answer(self._later)

    def _answer(self, does):
        if isinstance(does, str) and does.isalpha():
            does = self._solution.BetaError(does)
        if isinstance(does, BaseException):
            self.raised = does
            raise does
        return does


class _Port:
    """A port that notes its calls; an answer may be a class of error."""

    def __init__(self, pays, asked):
        self._pays, self._asked, self.calls, self.references, self.cents = pays, asked, [], [], []

    def pay(self, reference, cents):
        self.calls.append("pay")
        self.references.append(reference)
        self.cents.append(cents)
        return self._answer(self._pays)

    def was_paid(self, reference):
        self.calls.append("was_paid")
        self.references.append(reference)
        return self._answer(self._asked)

    def _answer(self, answer):
        if answer is None or isinstance(answer, bool):
            return answer
        raise answer("order-7")


def _contract(solution, kind, cases):
    """Hold pay of an adapter against the port: how it ends, and what it keeps of the SDK's errors."""
    for name in ("PaymentDeclined", "PaymentDown", "PaymentUnknown"):
        if not issubclass(getattr(solution, name), solution.PaymentError):
            fail(f"{name} is not a PaymentError", place=getattr(solution, name))
    lines, wrong = [], None
    for words, sdk, wanted in cases:
        adapter = called(getattr(solution, kind), sdk)
        found, problem = _outcome(solution, named(adapter.pay, f"{kind}(sdk).pay"), "order-7", 1230)
        found = "returns" if problem is None else found
        lines.append(f"{words}: {found}")
        if len(sdk.charges) != 1:
            why("A charge that may have been made is not made again: the customer pays twice.")
            fail(f"{kind[:-7]}, {words}: the SDK was asked to charge {len(sdk.charges)} times", call="adapter.pay('order-7', 1230)", place=adapter.pay)
        if wrong is None and found != wanted:
            wrong = f"{kind[:-7]}, {words}: pay came to {found} and not to {wanted}", problem, adapter
        if wrong is None and problem is not None and str(problem) != "order-7":
            wrong = f"{kind[:-7]}, {words}: the text of {found} is not the reference", problem, adapter
        if wrong is None and problem is not None and sdk.raised is not None and not _is(problem.__cause__, sdk.raised):
            wrong = f"{kind[:-7]}, {words}: the exception of the SDK is not the __cause__ of {found}", problem, adapter
    evidence(f"pay of {kind}", "\n".join(lines), exact=False)
    if wrong:
        fail(wrong[0], call="adapter.pay('order-7', 1230)", place=raised_at(wrong[1]) if wrong[1] else wrong[2].pay)
    why("An adapter lives as long as the shop. What it heard of one payment says nothing of the next.")
    sdk = _Alpha(["OK"]) if kind == "AlphaAdapter" else _Beta(solution, {"status": "paid"})
    adapter = called(getattr(solution, kind), sdk)
    called(adapter.pay, "order-7", 1230)
    sdk.now(["DECLINED"] if kind == "AlphaAdapter" else {"status": "refused"})
    found, problem = _outcome(solution, named(adapter.pay, f"{kind}(sdk).pay"), "order-8", 5)
    if problem is None or found != "PaymentDeclined":
        fail(f"{kind[:-7]}: one payment was made, the next one was declined, and pay came to {'returns' if problem is None else found}", call="adapter.pay('order-8', 5)", place=adapter.pay)
    expect(str(problem)).because("the payment order-8 was declined: the text of the error is not its reference").equals("order-8")
    why("Ctrl-C is no answer of a provider.")
    sdk = _Alpha(KeyboardInterrupt()) if kind == "AlphaAdapter" else _Beta(solution, KeyboardInterrupt())
    for name, arguments in (("pay", ("order-7", 1230)), ("was_paid", ("order-7",))):
        try:
            getattr(called(getattr(solution, kind), sdk), name)(*arguments)
        except KeyboardInterrupt:
            continue
        except Exception as problem:
            fail(f"{kind[:-7]}: KeyboardInterrupt became {type(problem).__name__}", call=f"adapter.{name}(…)", place=raised_at(problem))
        fail(f"{kind[:-7]}: KeyboardInterrupt was swallowed", call=f"adapter.{name}(…)", place=getattr(solution, kind))


def _outcome(solution, function, *arguments):
    """What a call comes to: its answer, or the name of the port's error, and the exception."""
    try:
        return called(function, *arguments), None
    except Exception as problem:
        for name in ("PaymentDeclined", "PaymentDown", "PaymentUnknown"):
            if isinstance(problem, getattr(solution, name)):
                return name, problem
        return type(problem).__name__, problem


def _is(cause, raised):
    """Whether this is the exception that the SDK raised; it may have crossed."""
    return cause is raised or (type(cause).__name__, str(cause)) == (type(raised).__name__, str(raised))

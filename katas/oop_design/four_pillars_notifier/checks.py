"""Checks for four_pillars_notifier: each pillar by what it prevents."""

from katabook import called, check, evidence, expect, fail, named, why

USER = {"email": "ann@example.com", "phone": "+49 1"}


@check
def a_channel_without_deliver_is_refused(solution):
    """Abstraction: a channel that forgot deliver cannot be made.

    A method that was forgotten is inherited from the base class, and is found out when somebody calls it, or never. An
    abstract method is missed as soon as somebody makes the object.
    """
    abstract = sorted(getattr(solution.Channel, "__abstractmethods__", ()))
    evidence("abstract in Channel", ", ".join(abstract) or "nothing")
    evidence("deliver has the mark of abstractmethod", getattr(getattr(solution.Channel, "deliver", None), "__isabstractmethod__", False))
    if set(abstract) - {"deliver"}:
        fail("something else than deliver is abstract in Channel, so a subclass that has deliver cannot be made", place=solution.Channel)
    whole = _channel(solution, "Push", lambda self, user, text: None)
    evidence("a subclass with deliver", "was made")
    findings = []
    for words, kind in (("Channel itself", solution.Channel), ("a subclass without deliver", type(solution.Channel)("Forgetful", (solution.Channel,), {}))):
        try:
            kind()
        except TypeError:
            evidence(words, "TypeError")
        except Exception as problem:
            evidence(words, type(problem).__name__)
            findings.append((f"{words} was refused with {type(problem).__name__}, not with a TypeError", kind))
        else:
            evidence(words, "was made")
            if kind is not solution.Channel:
                try:
                    evidence("its attempt", f"returned {kind().attempt(USER, 'shipped')}")
                except Exception as problem:
                    evidence("its attempt", f"raised {type(problem).__name__}")
            findings.append((f"{words} could be instantiated", kind))
    for sentence, kind in findings[:1]:
        fail(sentence, call=f"{kind.__name__}()", place=solution.Channel)
    for kind in (solution.EmailChannel, solution.SmsChannel):
        if not isinstance(called(kind, lambda address, text: None), solution.Channel):
            fail(f"an {kind.__name__} is not a Channel", place=kind)
    if not isinstance(whole, solution.Channel):
        fail("an object of a subclass of Channel is not a Channel", place=solution.Channel)


@check
def every_channel_inherits_the_retries(solution):
    """Inheritance: the retries stand once, in Channel, and each channel has them.

    What is common belongs into the common ancestor. It calls `self.deliver`, and each subclass says what that means.
    """
    refused, reset = ConnectionRefusedError("no route"), ConnectionResetError("gone")
    for words, outcomes, wanted, tries in (
        ("deliver works at once", [None], True, 1),
        ("deliver works at once, and returns 0", [0], True, 1),
        ("deliver works at once, and returns False", [False], True, 1),
        ("deliver fails twice, then works", [ConnectionError("down"), refused, 0], True, 3),
        ("deliver fails three times", [reset, refused, ConnectionError("down"), None], False, 3),
    ):
        seen = []
        push = _channel(solution, "Push", _answers(outcomes, seen))
        if not hasattr(push, "attempt"):
            fail("a subclass of Channel that has deliver lacks attempt", place=solution.Channel)
        answer = called(named(push.attempt, "push.attempt"), USER, "shipped")
        evidence(f"{words}: calls of deliver", len(seen))
        expect(len(seen)).because(f"{words}: attempt called it {len(seen)}× and not {tries}×").equals(tries)
        expect(answer).because(f"{words}: attempt returned {answer!r} and not {wanted}").is_same(wanted)
        expect(seen[0]).because("deliver was not handed the user and the text").equals((USER, "shipped"))
    outcomes, seen = [ConnectionError("down"), ConnectionError("down"), None, ConnectionError("down"), ConnectionError("down"), None], []
    push = _channel(solution, "Push", _answers(outcomes, seen))
    found = [called(named(push.attempt, "push.attempt"), USER, "shipped") for _ in range(2)]
    evidence("one channel, two messages, two failures each: calls of deliver", len(seen))
    expect(found).because("one channel sent two messages, each of which failed twice and then worked: the second attempt had fewer tries").equals([True, True])
    why(
        "A retry is for what may pass: a connection. A `KeyError` is a bug, and raises again at each try; a retry hides "
        "it, and `False` says it was the network."
    )
    for error in (KeyError("email"), OSError("disk full"), TimeoutError("slow"), KeyboardInterrupt()):
        seen, kind = [], type(error).__name__
        push = _channel(solution, "Push", _answers([error, None, None], seen))
        try:
            answer = push.attempt(USER, "shipped")
        except BaseException as problem:
            if problem is not error:
                raise
            evidence(f"deliver raises {kind}: calls of deliver", len(seen))
        else:
            evidence(f"deliver raises {kind}: calls of deliver", len(seen))
            fail(f"deliver raised {kind}, and attempt returned {answer!r}: its caller never heard of it", call="push.attempt(user, 'shipped')", place=push.attempt)
        if len(seen) != 1:
            fail(f"deliver raised {kind}, and attempt called it {len(seen)} times", call="push.attempt(user, 'shipped')", place=push.attempt)
    why("Four copies of a loop are four places to repair, and the fix reaches three of them: changing the one in Channel changes nothing for the others.")
    marks = []

    def marked(self, user, text):
        marks.append(type(self).__name__)
        return True

    solution.Channel.attempt = marked
    for kind in (solution.EmailChannel, solution.SmsChannel):
        before = len(marks)
        called(kind, lambda address, text: None).attempt(USER, "shipped")
        follows = len(marks) > before
        evidence(f"Channel.attempt is replaced: {kind.__name__}", "follows" if follows else "keeps its own")
    if set(marks) != {"EmailChannel", "SmsChannel"}:
        fail("Channel.attempt was replaced, and a channel still runs an attempt of its own", place=solution.Channel)


@check
def mails_and_texts_go_out(solution):
    """Each channel says what is its own: the address, and how much fits.

    What differs between channels is all that a subclass should hold.
    """
    long = "0123456789" * 17
    for kind, address, whole, cut in (("EmailChannel", "ann@example.com", long, long), ("SmsChannel", "+49 1", long, long[:160])):
        sent = []

        def transport(address, text):
            sent.append((address, text))
            if len(sent) == 1:
                raise ConnectionError("down")

        channel = called(getattr(solution, kind), transport)
        call = f"{kind}(transport).deliver(user, text)"
        try:
            channel.deliver(USER, "first")
        except ConnectionError:
            evidence(f"{kind}, transport fails once: calls of transport by deliver", len(sent))
        else:
            evidence(f"{kind}, transport fails once: calls of transport by deliver", len(sent))
            if sent:
                fail(f"transport raised ConnectionError, and {kind}.deliver kept it for itself", call=call, place=channel.deliver)
        expect(sent).because(f"{kind}.deliver did not call transport once, with the address and the text").equals([(address, "first")])
        poor = {"email": "ann@example.com"} if kind == "SmsChannel" else {"phone": "+49 1"}
        sent.clear()
        try:
            channel.deliver(poor, "shipped")
        except KeyError:
            evidence(f"{kind}, a user without that address", "KeyError")
        else:
            fail(f"{kind}: the user has no such address, and deliver raised no KeyError", call=call, place=channel.deliver)
        for text in ("shipped", "", long[:160], long[:161], whole):
            sent.clear(), sent.append(None)
            called(named(channel.deliver, f"{kind}.deliver"), USER, text)
            expect(sent[1:]).because(f"a text of {len(text)} characters did not reach transport once, as it should").equals([(address, text if cut is long else text[:160])])
        evidence(f"{kind}, a text of 170 characters: characters sent", len(sent[-1][1]))
        sent.clear()
        expect(called(named(channel.attempt, "channel.attempt"), USER, whole)).because(f"{kind}: transport failed once and then worked, and attempt did not return True").is_same(True)
        expect(sent[-1][1]).because(f"{kind}.attempt with a text of 170 characters: another text reached transport").equals(cut)
        evidence(f"{kind}.attempt, transport fails once: calls of transport", len(sent))


@check
def any_channel_is_served(solution):
    """Polymorphism: the notifier makes one call, whatever the channel is.

    A channel that is invented later, by somebody else, works with a service that nobody edited.
    """
    order = []
    channels = [_Empty("pigeon", True, order), _Duck("fax", False, order), _Duck("push", True, order)]
    sms = called(solution.SmsChannel, lambda address, text: order.append(("sms", address, text)))
    notifier = called(solution.Notifier, [*channels, sms], 10)
    count = called(named(notifier.send, "notifier.send"), USER, "shipped")
    evidence("channels that were called, in order", ", ".join(entry[0] for entry in order) or "none")
    wanted = [("pigeon", USER, "shipped"), ("fax", USER, "shipped"), ("push", USER, "shipped"), ("sms", "+49 1", "shipped")]
    missed = [entry[0] for entry in wanted if entry[0] not in [found[0] for found in order]]
    if missed:
        why(
            "A service that looks which class a channel has is edited for each new one." if missed[0] == "pigeon"
            else "One channel that is down must not silence the others."
        )
        after = "after fax said False" if missed == ["push", "sms"] else "it is no class that the file knows" if "pigeon" in missed else ""
        fail(f"a channel was not called: {missed[0]}" + (f" ({after})" if after else ""), call="notifier.send(user, 'shipped')", place=notifier.send)
    expect(order).because("the channels were not called once each, in order, with the user and the text").equals(wanted)
    evidence("send returned", count)
    expect(count).because("pigeon, push and sms said True and fax said False: send did not return 3").equals(3)
    expect(called(called(solution.Notifier, [], 10).send, USER, "x")).because("a notifier without channels: send did not return 0").equals(0)
    twice = _Duck("twice", True, [])
    notifier = called(solution.Notifier, [twice, twice], 10)
    expect(called(named(notifier.send, "notifier.send"), USER, "x")).because("the same channel stands twice in the list, and send did not return 2").equals(2)
    expect(called(called(solution.Notifier, [_Duck("none", None, []), _Duck("push", True, [])], 10).send, USER, "x")).because("one channel said None and one said True, and send did not return 1").equals(1)
    why("A channel that a bug has hit is no channel that is down. Whoever sends has to hear of it.")
    error, order = KeyError("phone"), []
    broken = _Duck("broken", True, order)
    broken.during = lambda: _raise(error)
    notifier = called(solution.Notifier, [_Duck("mail", True, order), broken], 10)
    try:
        notifier.send(USER, "x")
    except KeyError:
        evidence("attempt of a channel raises KeyError: send", "raises KeyError")
    else:
        fail("attempt of a channel raised KeyError, and the caller of send never heard of it", call="notifier.send(user, 'x')", place=notifier.send)
    expect(notifier.remaining).because("mail had delivered before another channel raised KeyError, and remaining does not say so").equals(9)
    order = []
    why("A list that the notifier shares with its caller is state that two owners change.")
    order.clear()
    kept = [_Duck("pigeon", True, order)]
    notifier = called(solution.Notifier, kept, 10)
    kept.append(_Duck("late", True, order))
    called(notifier.send, USER, "x")
    kept.clear()
    called(notifier.send, USER, "y")
    evidence("called after the caller changed its list", ", ".join(entry[0] for entry in order))
    expect([entry[0] for entry in order]).because("the caller changed its own list, and the notifier's channels changed").equals(["pigeon", "pigeon"])
    order.clear()
    notifier = called(solution.Notifier, (duck for duck in [_Duck("pigeon", True, order)]), quota=10)
    called(notifier.send, USER, "x"), called(notifier.send, USER, "y")
    expect(len(order)).named("calls of the channel").because("channels came from a generator, and the second send found none").equals(2)


@check
def the_quota_has_one_owner(solution):
    """Encapsulation: the quota counts what was delivered, and nobody else can change it.

    A public number can be set to a million by any caller. Behind a property, one method changes it, in one place, for one
    reason: a delivery that happened.
    """
    order, seen = [], []
    channels = [_Duck("fax", False, order), _Duck("push", True, order), _Duck("mail", True, order), _Duck("sms", True, order)]
    notifier = called(solution.Notifier, channels, 4)
    channels[2].during = lambda: seen.append(notifier.remaining)
    story = [("a new notifier, quota 4", notifier.remaining)]
    for number, text in enumerate(("one", "two", "three"), 1):
        answer = called(named(notifier.send, "notifier.send"), USER, text)
        story.append((f"after send number {number}, which returned {answer}", notifier.remaining))
    for words, remaining in story:
        evidence(f"remaining, {words}", remaining)
    calls = [entry[0] for entry in order]
    evidence("calls of channels in three sends", len(calls))
    expect([remaining for _, remaining in story]).named("remaining").because(
        "a quota of 4; fax says False and three others True: remaining is not 4, then 1, then 0, then 0"
    ).equals([4, 1, 0, 0])
    wanted = ["fax", "push", "mail", "sms", "fax", "push"]
    expect(calls).because(
        "the quota was used up, and a channel was called all the same" if calls[: len(wanted)] == wanted
        else "the channels were not called in order until the quota was used up"
    ).equals(wanted)
    evidence("remaining while the third channel runs, the first time", seen[0])
    expect(seen[0]).because("push had delivered and the next channel was running: remaining was not 3").equals(3)
    notifier = called(solution.Notifier, channels, 0)
    order.clear()
    expect(called(notifier.send, USER, "x")).because("a quota of 0: send did not return 0").equals(0)
    expect(order).because("a quota of 0, and a channel was called").equals([])
    first, second = called(solution.Notifier, channels, 4), called(solution.Notifier, channels, 2)
    channels[2].during = None
    called(second.send, USER, "x")
    expect([first.remaining, second.remaining]).named("remaining of two notifiers").because("quotas of 4 and 2, and the second one sent: another quota changed than its own").equals([4, 0])
    why("An assignment from outside goes past the rule. A property without a setter refuses it.")
    notifier = called(solution.Notifier, channels, 4)
    for value in (1_000_000, 3):
        try:
            notifier.remaining = value
        except AttributeError:
            evidence(f"notifier.remaining = {value}", "AttributeError")
        else:
            evidence(f"notifier.remaining = {value}", f"remaining is {notifier.remaining}")
            fail(f"notifier.remaining = {value} raised no AttributeError", place=solution.Notifier)
    called(notifier.send, USER, "x")
    public = sorted(name for name in dir(notifier) if not name.startswith("_"))
    evidence("names without an underscore", ", ".join(public))
    expect(public).because("the public names of a notifier are not just remaining and send").equals(["remaining", "send"])


# --- how it is observed ----------------------------------------------------------------------


class _Duck:
    """A channel that inherits from nothing, and has nothing but attempt."""

    def __init__(self, name, answer, order):
        self._name, self._answer, self._order, self.during = name, answer, order, None

    def attempt(self, user, text):
        self._order.append((self._name, user, text))
        if self.during is not None:
            self.during()
        return self._answer


class _Empty(_Duck):
    """A channel that is false as a condition: it has a length, of 0."""

    def __len__(self):
        return 0


def _raise(error):
    raise error


def _channel(solution, name, deliver):
    """An object of a new subclass of the learner's Channel."""
    kind = type(solution.Channel)(name, (solution.Channel,), {"deliver": deliver})
    return called(kind)


def _answers(outcomes, seen):
    """A deliver that ends in one outcome after the other."""

    def deliver(self, user, text):
        seen.append((user, text))
        outcome = outcomes[len(seen) - 1] if len(seen) <= len(outcomes) else None
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    return deliver

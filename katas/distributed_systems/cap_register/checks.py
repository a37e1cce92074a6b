"""Checks for cap_register: wires are cut, replies are lost, and old messages arrive when nobody expects them any more."""

from __future__ import annotations

import random
from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, raised_at, why


@check
def a_whole_network_has_both(solution):
    """While the network is whole, every replica answers, and with the last write.

    CAP forces a choice only while the wires are cut. Without a partition there is nothing to give up.
    """
    for names in ("abc", "a", "ab", "abcde", "zyxw"):
        net = fixtures.Network(solution, "Strict", names)
        seen = [_read(net, names[-1])]
        for number in range(6):
            writer, reader = names[number % len(names)], names[(number * 2 + 1) % len(names)]
            value = f"{number % 4} street" if number % 4 != 2 else ""
            _done(net, "Strict", writer, value)
            seen.append(_read(net, reader))
            if seen[-1] != value:
                evidence(f"Strict, a group of {len(names)}", seen)
                fail(f"the network was whole, {writer!r} wrote {value!r}, and {reader!r} read {seen[-1]!r}", call=f"strict[{reader!r}].read()", place=solution.Strict)
        evidence(f"Strict, a group of {len(names)}", seen)
        if seen[0] is not None:
            fail("nothing was written, and a read returned something else than None", call="strict['c'].read()", place=solution.Strict)
    for names in ("a", "abc", "ab", "abcde"):
        net = fixtures.Network(solution, "Loose", names)
        seen = [_seen(net, names[-1])]
        for number in range(6):
            writer, reader = names[number % len(names)], names[(number * 2 + 1) % len(names)]
            value = f"{number % 4} street" if number % 4 != 2 else ""
            _done(net, "Loose", writer, value)
            seen.append(_seen(net, reader))
            if seen[-1] != [value]:
                evidence(f"Loose, a group of {len(names)}", seen)
                fail(f"the network was whole, {writer!r} wrote {value!r} after all others, and {reader!r} read {seen[-1]}", call=f"loose[{reader!r}].read()", place=solution.Loose)
        evidence(f"Loose, a group of {len(names)}", seen)
        if seen[0]:
            fail("nothing was written, and a read returned something else than an empty set", call="loose['c'].read()", place=solution.Loose)


@check(after=a_whole_network_has_both)
def a_minority_refuses(solution):
    """Strict: the side with a majority answers, and every other side refuses.

    Two sides that both accept writes have two truths. More than half can be on one side only; half can be on both.
    """
    net = fixtures.Network(solution, "Strict", "abc")
    _read(net, "b")
    evidence("while the network is whole, a read asks", "others" if net.sent else "nobody")
    rows = []
    for names, sides in (("abc", ("a", "bc")), ("abc", ("ab", "c")), ("abc", ("a", "b", "c")), ("ab", ("a", "b")), ("abcd", ("ab", "cd")), ("abcd", ("a", "bcd")), ("abcde", ("ab", "cde")), ("abcde", ("ab", "cd", "e")), ("abcde", ("abcd", "e"))):
        net = fixtures.Network(solution, "Strict", names)
        _done(net, "Strict", names[0], "before")
        net.cut(*sides)
        for name in names:
            for what in ("read", "write"):
                answer = _ask(net, name, what, "after")
                rows.append((f"cut into {' | '.join(sides)}: {what} on {name!r}", answer, net.majority(name)))
    wrong = {"answered without a majority": [words for words, answer, right in rows if answer == "answered" and not right], "refused with a majority": [words for words, answer, right in rows if answer == "refused" and right]}
    for words, found in wrong.items():
        evidence(words, f"{len(found)}; the first: {found[0]}; the last: {found[-1]}" if found else "none")
    for words, answer, right in rows:
        if answer not in ("answered", "refused"):
            fail(f"a wire was cut, and {answer} reached the caller", call=words, place=solution.Strict)
    for words, found in wrong.items():
        if found:
            fail(f"a request was {words}", call=found[0], place=solution.Strict)


@check(after=a_minority_refuses)
def an_answered_read_is_right(solution):
    """Strict: whatever the network did, a read that was answered returns the last write that was answered.

    The majority of the read and the majority of the write share a replica. Which of the replies is the last write, only its version tells.
    """
    why("A replica that was cut off has old news. If its reply comes first, or counts as much as the others, the last write is gone.")
    for reader, missed in (("b", "b"), ("a", "a"), ("c", "b"), ("a", "b"), ("b", "a"), ("c", "a"), ("b", "c"), ("a", "c")):
        net = fixtures.Network(solution, "Strict")
        writer = next(name for name in "abc" if name != missed)
        _done(net, "Strict", writer, "old")
        net.cut(missed, "".join(name for name in "abc" if name != missed))
        _done(net, "Strict", writer, "new")
        net.heal()
        third = next(name for name in "abc" if name not in (reader, missed))
        if reader != missed:
            net.cut(reader + missed, third)
        found = _read(net, reader)
        if found != "new":
            evidence("the last write", "new")
            evidence("read", found)
            fail(f"{missed!r} had missed the last write, and a read on {reader!r} returned an older one", call=f"strict[{reader!r}].read()", place=solution.Strict)

    why("An empty text is a value like any other, and it is the last one that was written.")
    net = fixtures.Network(solution, "Strict")
    _done(net, "Strict", "b", "old")
    _done(net, "Strict", "a", "")
    net.cut("a", "bc")
    found = [_read(net, name) for name in "bc"]
    evidence("a wrote an empty text and was cut off; b and c read", found)
    expect(found).because("a wrote an empty text and was cut off, and the others did not read it").at(solution.Strict).equals(["", ""])

    why("A replica that was cut off has missed versions, and counts on from an old one. Its write has to be above all that a majority knows.")
    net = fixtures.Network(solution, "Strict")
    net.cut("a", "bc")
    for number in range(3):
        _done(net, "Strict", "c", f"while a was away {number}")
    net.heal()
    _done(net, "Strict", "a", "the last write")
    found = [_read(net, name) for name in "abc"]
    evidence("after a write of the replica that was away", found)
    expect(found).because("a replica was cut off, came back and wrote, and its write was not the last one").at(solution.Strict).equals(["the last write"] * 3)

    why("A message that was held up for long says what was true then. It must not undo what came after it.")
    net = fixtures.Network(solution, "Strict")
    net.cut("ab", "c")
    _done(net, "Strict", "a", "early")
    held_up, net.late = net.late, []
    net.cut("bc", "a")
    _done(net, "Strict", "b", "late")
    net.late = held_up
    net.deliver_late(2)
    net.cut("ac", "b")
    found = [_read(net, name) for name in "ac"]
    evidence("after messages that were held up", found)
    expect(found).because("old messages arrived late, and a later read did not return the last write").at(solution.Strict).equals(["late"] * 2)

    why("A write is answered when a majority has taken it. That a majority was there a moment before says nothing.")
    net = fixtures.Network(solution, "Strict")
    _done(net, "Strict", "b", "old")
    answer = _half_written(net, "a", "a")
    evidence("a write whose wires were cut half-way", answer)
    if answer == "answered":
        net.cut("a", "bc")
        found = [_read(net, name) for name in "bc"]
        if found != ["new"] * 2:
            evidence("then the two others read", found)
            fail("the wires were cut while a write was under way, it was answered, and a later read did not return its value", call="strict['a'].write('new')", place=solution.Strict)

    why(None)
    counts = {"answered": 0, "refused": 0}
    for seed in range(8):
        dice = random.Random(seed)
        names = dice.choice(["abc", "abc", "abcd"])
        net = fixtures.Network(solution, "Strict", names)
        last: Any = None
        refused: set[Any] = set()
        story = []
        for step in range(12):
            _shake(net, dice, story)
            name = dice.choice(names)
            if dice.random() < 0.5:
                value = f"v{step}"
                answer = _ask(net, name, "write", value)
                if answer == "answered":
                    last = value
                else:
                    refused.add(value)
                story.append(f"{name} writes {value}: {answer}")
            else:
                answer = _ask(net, name, "read")
                story.append(f"{name} reads: {answer}")
                if answer == "answered":
                    story[-1] = f"{name} reads: {_ask.value}"
                    if _ask.value != last and _ask.value not in refused:
                        evidence("what happened", "\n".join(story[-9:]), exact=False)
                        fail("a read was answered, and not with the last write that was answered", call=f"strict[{name!r}].read()", place=solution.Strict)
            counts[answer if answer in counts else "refused"] += 1
    evidence("random requests", counts, exact=False)


@check(after=a_whole_network_has_both)
def the_available_one_always_answers(solution):
    """Loose: every request is answered, by each replica, however the wires are cut.

    That is what AP buys. The price is that the other side reads an old value, and that there may be two new ones.
    """
    for sides in (("a", "bc"), ("a", "b", "c")):
        net = fixtures.Network(solution, "Loose")
        _done(net, "Loose", "b", "old")
        net.cut(*sides)
        rows = []
        for what, name in (("read", "a"), ("write", "a"), ("read", "a"), ("read", "b"), ("sync", "b"), ("write", "c"), ("read", "c"), ("read", "b"), ("sync", "a"), ("read", "a")):
            answer = _ask(net, name, what, f"new on {name}")
            if answer != "answered":
                fail(f"the wires were cut, and {what} raised {answer}", call=f"loose[{name!r}].{what}(…)", place=solution.Loose)
            if what == "read":
                rows.append((name, sorted(_ask.value) if isinstance(_ask.value, (set, frozenset)) else _ask.value))
        evidence(f"cut into {' | '.join(sides)}: reads", rows)
        other = "new on c" if sides[1] == "bc" else "old"
        expect(rows).because(f"cut into {' | '.join(sides)}: a replica did not read the last write that it could know of").at(solution.Loose).equals(
            [("a", ["old"]), ("a", ["new on a"]), ("b", ["old"]), ("c", ["new on c"]), ("b", [other]), ("a", ["new on a"])]
        )


@check(after=the_available_one_always_answers)
def no_write_is_lost_by_healing(solution):
    """Loose: after healing all replicas read the same, and of two concurrent writes none is lost.

    "The last one wins" throws away what a customer has written, without a word, by a clock or a name that has nothing to do with her.
    """
    scenes: list[tuple[str, list[tuple[Any, ...]], list[str]]] = [
        ("one write on each side", [("cut", "a", "bc"), ("a", "x"), ("c", "y")], ["x", "y"]),
        ("five writes on one side, one on the other", [("cut", "a", "bc"), *(("a", f"x{n}") for n in range(5)), ("c", "y")], ["x4", "y"]),
        ("three sides", [("cut", "a", "b", "c"), ("a", "x"), ("b", "y"), ("c", "z")], ["x", "y", "z"]),
        ("a write on one side only", [("a", "old"), ("cut", "a", "bc"), ("c", "new")], ["new"]),
        ("the old value, written on the other side", [("a", "x"), ("b", "y"), ("cut", "a", "bc"), ("b", "x")], ["x"]),
        ("the same value on both sides", [("cut", "a", "bc"), ("a", "x"), ("c", "x")], ["x"]),
        ("the same value on both sides, and a write that knew both", [("cut", "a", "bc"), ("a", "x"), ("c", "x"), ("heal",), ("sync",), ("a", "y")], ["y"]),
        ("a write that knew both", [("cut", "a", "bc"), ("a", "x"), ("c", "y"), ("heal",), ("sync",), ("b", "both")], ["both"]),
        ("a write that knew one of them", [("cut", "a", "bc"), ("a", "x"), ("c", "y"), ("b", "z")], ["x", "z"]),
        ("news that passed through a third", [("cut", "ab", "c"), ("a", "x"), ("cut", "a", "bc"), ("sync b",), ("c", "y")], ["y"]),
        ("two cuts, one after the other", [("cut", "a", "bc"), ("a", "x"), ("c", "y"), ("heal",), ("sync",), ("cut", "ab", "c"), ("b", "p"), ("c", "q")], ["p", "q"]),
        ("one of both replaced by one who had not seen them meet", [("cut", "ac", "b"), ("a", "x"), ("b", "y"), ("cut", "ab", "c"), ("sync a",), ("c", "z")], ["y", "z"]),
        ("two writes on one side, and a write that knew the second", [("cut", "a", "bc"), ("a", "x1"), ("a", "x2"), ("heal",), ("sync",), ("c", "y")], ["y"]),
        ("the same value on both sides, and a write that knew one of them", [("cut", "a", "b", "c"), ("a", "x"), ("c", "x"), ("cut", "ab", "c"), ("sync a",), ("cut", "a", "bc"), ("sync c",), ("a", "y")], ["x", "y"]),
        ("one of both replaced later, elsewhere", [("cut", "a", "b", "c"), ("a", "x"), ("b", "y"), ("cut", "ac", "b"), ("sync a",), ("c", "z")], ["y", "z"]),
    ]
    for words, script, wanted in scenes:
        for late in (0, 2):
            net = fixtures.Network(solution, "Loose")
            for step in script:
                if step[0] == "cut":
                    net.cut(*step[1:])
                elif step[0] == "heal":
                    net.heal()
                elif step[0].startswith("sync"):
                    for name in step[0][5:] or "abc":
                        _ask(net, name, "sync")
                else:
                    _done(net, "Loose", step[0], step[1])
            net.heal()
            for name in ("abc", "cab")[late // 2]:
                _ask(net, name, "sync")
            if late == 2:
                net.deliver_late(2)
            found = [_seen(net, name) for name in "abc"]
            if found != [wanted] * 3 or not late:
                evidence(words, found[0] if found[0] == found[1] == found[2] else found)
            if found != [wanted] * 3:
                lost = sorted(set(wanted) - set(sum(found, [])))
                back = sorted(set(sum(found, [])) - set(wanted))
                what = f"{lost[0]!r} was lost" if lost else f"{back[0]!r} was replaced, and is back" if back else "the replicas do not read the same"
                fail(f"{words}{', with old messages that arrived late' if late and net.sent else ''}: after healing, {what}", call="loose['a'].read(), loose['b'].read(), loose['c'].read()", place=solution.Loose)
    why("One replica that calls sync both gives and gets. It need not wait until the others call it, too.")
    net = fixtures.Network(solution, "Loose")
    net.cut("a", "bc")
    _done(net, "Loose", "a", "x")
    _done(net, "Loose", "c", "y")
    net.heal()
    _ask(net, "a", "sync")
    found = [_seen(net, name) for name in "abc"]
    evidence("only a has called sync", found)
    expect([found[0], found[2]]).because("a called sync, and what is known was not exchanged in both directions").at(solution.Loose).equals([["x", "y"], ["x", "y"]])


@check(after=an_answered_read_is_right, stretch=True)
def reads_never_go_back(solution):
    """Strict: once a read has returned a value, no later read returns an older one.

    A write that was refused may have reached one replica. A read that meets this replica returns it; the next one meets the two others. A
    read that writes back what it has found, to a majority, closes this gap.
    """
    for writer, lucky in (("a", "a"), ("b", "b"), ("c", "c"), ("c", "a"), ("a", "c")):
        net = fixtures.Network(solution, "Strict")
        _done(net, "Strict", "b", "old")
        others = "".join(name for name in "abc" if name != lucky)
        _half_written(net, writer, lucky)
        rows = []
        net.cut(lucky + others[0], others[1])
        rows.append(_read(net, others[0]))
        net.cut(others, lucky)
        for name in others:
            rows.append(_read(net, name))
        evidence(f"{writer} wrote, {lucky} alone heard of it", rows)
        if rows[0] == "new" and "old" in rows[1:]:
            fail("a read returned a new value, and a later read the old one", call=f"strict[{others[0]!r}].read(), strict[{others[1]!r}].read()", place=solution.Strict)


    why("What was read has to be on a majority before it is returned. The reader and the one it heard it from are none among five.")
    net = fixtures.Network(solution, "Strict", "abcde")
    _done(net, "Strict", "a", "old")
    _half_written(net, "e", "e")
    net.cut("cea", "bd")
    first = _read(net, "c")
    net.cut("abd", "ce")
    later = [_read(net, name) for name in "abd"]
    evidence("five replicas, e alone had heard of 'new': c read, then a, b and d", (first, later))
    if first == "new" and "old" in later:
        fail("of five replicas one read a new value, and a later read returned the old one", call="strict['c'].read(), strict['a'].read()", place=solution.Strict)

    why("Two writes with one version are two values that cannot be told apart. The number alone can be the same on both sides of a cut.")
    for writer, lucky, other in (("c", "c", "a"), ("a", "a", "c"), ("b", "b", "a"), ("a", "c", "a")):
        net = fixtures.Network(solution, "Strict")
        _half_written(net, writer, lucky)
        net.cut(lucky, "".join(name for name in "abc" if name != lucky))
        _done(net, "Strict", other, "Y")
        net.heal()
        seen = [_read(net, name) for name in (lucky, next(name for name in "abc" if name != lucky)) * 3]
        evidence(f"{writer} wrote 'new', {lucky} alone heard of it, {other} wrote 'Y', then reads", seen)
        runs = [value for at, value in enumerate(seen) if at == 0 or seen[at - 1] != value]
        if len(runs) != len(set(runs)):
            fail(f"nobody wrote any more, and reads returned {runs[0]!r}, then {runs[1]!r}, then {runs[2]!r} again", call=f"strict[{lucky!r}].read(), strict[{other!r}].read()", place=solution.Strict)


# --- how it is observed ----------------------------------------------------------------------


def _ask(net: fixtures.Network, name: str, what: str, value: str = "") -> str:
    """"answered", "refused", or the name of another exception; what a read returned is in `_ask.value`."""
    try:
        _ask.value = called(getattr(net.replicas[name], what), *([value] if what == "write" else []))
    except net.solution.Unavailable:
        return "refused"
    except Failed:
        raise
    except Exception as error:
        return type(error).__name__
    return "answered"


def _done(net: fixtures.Network, kind: str, name: str, value: str) -> None:
    place = getattr(net.solution, kind)
    try:
        called(net.replicas[name].write, value)
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail(f"{name!r} could reach {len([n for n in net.names if net.reaches(name, n)]) - 1} of {len(net.names) - 1} others, and its write raised {type(error).__name__}", call=f"{kind.lower()}[{name!r}].write({value!r})", place=raised_at(error) or place)


def _read(net: fixtures.Network, name: str) -> Any:
    try:
        return called(net.replicas[name].read)
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail(f"{name!r} could reach {len([n for n in net.names if net.reaches(name, n)]) - 1} of {len(net.names) - 1} others, and its read raised {type(error).__name__}", call=f"strict[{name!r}].read()", place=raised_at(error) or net.solution.Strict)


def _seen(net: fixtures.Network, name: str) -> list[str]:
    try:
        found = called(net.replicas[name].read)
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail(f"read raised {type(error).__name__}", call=f"loose[{name!r}].read()", place=raised_at(error) or net.solution.Loose)
    if not isinstance(found, set):
        fail(f"read returned {found!r}, and not a set", call=f"loose[{name!r}].read()", place=net.solution.Loose)
    return sorted(found)


def _half_written(net: fixtures.Network, writer: str, lucky: str) -> str:
    """A write of which one replica alone has heard: the wires are cut while it is under way."""
    calls: list[Any] = []
    real = net.reaches
    needed = [None]

    def reaches(one: str, other: str) -> bool:
        calls.append((one, other))
        return real(one, other) if needed[0] is None or len(calls) <= needed[0] else other == lucky

    net.reaches = reaches  # type: ignore[method-assign]
    needed[0] = len(net.names) - 1  # the versions of all others can still be asked
    answer = _ask(net, writer, "write", "new")
    net.reaches = real  # type: ignore[method-assign]
    net.heal()
    net.late.clear()
    return answer


def _shake(net: fixtures.Network, dice: random.Random, story: list[str]) -> None:
    roll = dice.random()
    if roll < 0.35:
        names = list(net.names)
        dice.shuffle(names)
        at = dice.randrange(1, len(names))
        net.cut("".join(names[:at]), "".join(names[at:]))
        story.append(f"cut into {' | '.join(net.sides)}")
    elif roll < 0.55:
        net.heal()
        story.append("healed")
    elif roll < 0.7:
        net.losing = {(one, other) for one in net.names for other in net.names if dice.random() < 0.3}
        story.append("some replies are lost")
    elif roll < 0.85:
        net.deliver_late(dice.randrange(1, 3))
        story.append("old messages arrive")

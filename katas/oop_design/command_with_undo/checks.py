"""Checks for command_with_undo: taken back exactly, all or nothing, and in the right order."""

from collections.abc import MutableMapping

from katabook import called, check, draw, evidence, expect, fail, named, raised_at, why

PRICES = {"mug": 999, "cap": 0, "pen": 7, "bag": 4_950}


@check(seconds=10)
def a_command_takes_itself_back(solution):
    """A command puts back exactly what there was.

    It remembers one old value. Working it out from the present one fails when cents are rounded, and when somebody else
    has changed the price in between.
    """
    for words, make, after in (
        ("Discount('mug', 10)", lambda: called(solution.Discount, "mug", 10), {"mug": 900}),
        ("Discount('pen', 50)", lambda: called(solution.Discount, "pen", 50), {"pen": 4}),
        ("Discount('mug', 0)", lambda: called(solution.Discount, "mug", 0), {"mug": 999}),
        ("Discount('bag', 100)", lambda: called(solution.Discount, "bag", 100), {"bag": 0}),
        ("Discount('cap', 10)", lambda: called(solution.Discount, "cap", 10), {"cap": 0}),
        ("Remove('mug')", lambda: called(solution.Remove, "mug"), {"mug": None}),
        ("Remove('cap')", lambda: called(solution.Remove, "cap"), {"cap": None}),
        ("SetPrice('cap', 5)", lambda: called(solution.SetPrice, "cap", 5), {"cap": 5}),
        ("SetPrice('new', 0)", lambda: called(solution.SetPrice, "new", 0), {"new": 0}),
    ):
        store, command = _Store(PRICES), make()
        wanted = {sku: cents for sku, cents in (PRICES | after).items() if cents is not None}
        for turn in ("", ", undone and executed again"):
            called(named(command.execute, f"{words}.execute"), store)
            _holds(store, wanted, f"{words} executed{turn}", solution)
            called(named(command.undo, f"{words}.undo"), store)
            _holds(store, PRICES, f"{words} executed{turn} and undone", solution)
        evidence(f"{words}: SKUs that were touched", ", ".join(sorted(store.touched)) or "none")
        evidence(f"{words}: times that the whole store was walked through", store.walks)
        if store.walks or store.touched - set(after):
            fail(f"{words} looked at more of the store than its own SKU", call=f"{words}.execute(store)", place=command.execute)
    why("Between execute and undo, others go on working. Undo means: as it was before this command.")
    for words, make in (("Discount('mug', 10)", lambda: called(solution.Discount, "mug", 10)), ("Remove('mug')", lambda: called(solution.Remove, "mug"))):
        for meanwhile, change in (("somebody set the price to 5", 5), ("somebody removed the mug", None)):
            store, command = _Store(PRICES), make()
            called(command.execute, store)
            store.put("mug", change)
            called(named(command.undo, f"{words}.undo"), store)
            _holds(store, PRICES, f"{words}, then {meanwhile}, then undo", solution)
    for meanwhile, change in (("somebody removed it", None), ("somebody set it to 5", 5)):
        store, command = _Store(PRICES), called(solution.SetPrice, "new", 70)
        called(command.execute, store)
        store.put("new", change)
        called(named(command.undo, "SetPrice('new', 70).undo"), store)
        _holds(store, PRICES, f"SetPrice('new', 70), then {meanwhile}, then undo", solution)
    why("The second execution begins at the price that there is then.")
    store, command = _Store(PRICES), called(solution.Discount, "mug", 10)
    called(command.execute, store), called(command.undo, store)
    store.put("mug", 50)
    called(command.execute, store)
    _holds(store, PRICES | {"mug": 45}, "Discount('mug', 10) executed and undone, the price set to 50, executed again", solution)
    called(command.undo, store)
    _holds(store, PRICES | {"mug": 50}, "Discount('mug', 10) executed and undone, the price set to 50, executed and undone again", solution)
    store, command = _Store(PRICES), called(solution.Remove, "mug")
    called(command.execute, store), called(command.undo, store)
    store.put("mug", 50)
    called(command.execute, store), called(command.undo, store)
    _holds(store, PRICES | {"mug": 50}, "Remove('mug') executed and undone, the price set to 50, executed and undone again", solution)


@check
def an_unknown_product_is_refused(solution):
    """A command for a product that is not there raises KeyError and changes nothing.

    A batch can only be taken back as a whole if each of its parts says that it did not work.
    """
    for words, make in (("Discount('hat', 10)", lambda: called(solution.Discount, "hat", 10)), ("Remove('hat')", lambda: called(solution.Remove, "hat"))):
        store = _Store(PRICES)
        try:
            make().execute(store)
        except KeyError:
            evidence(words, "KeyError")
        else:
            fail(f"{words}: there is no hat, and no KeyError was raised", call=f"{words}.execute(store)", place=getattr(solution, words.split("(")[0]))
        _holds(store, PRICES, f"{words} was refused", solution)


@check(seconds=10)
def a_macro_is_all_or_nothing(solution):
    """A macro does all or nothing, and is taken back from the last to the first.

    Later commands build on earlier ones, so the way back is the way there in reverse. One that raised has not run, and has
    nothing to undo.
    """
    journal = []
    macro = called(solution.Macro, [_Noting(name, journal) for name in "abc"])
    for _ in range(2):
        called(named(macro.execute, "macro.execute"), _Store(PRICES)), called(named(macro.undo, "macro.undo"), _Store(PRICES))
    evidence("a macro of a, b, c: executed and undone, twice (+ executed, - undone)", " ".join(journal))
    expect(journal).because("a macro of a, b, c was executed and undone, twice, and the calls were others").equals(["+a", "+b", "+c", "-c", "-b", "-a"] * 2)
    for error in (KeyError("hat"), ValueError("odd"), KeyboardInterrupt()):
        journal.clear()
        kind = type(error).__name__
        macro = called(solution.Macro, [_Noting("a", journal), _Noting("b", journal), _Noting("c", journal, error), _Noting("d", journal)])
        for turn in ("", ", the second time"):
            journal.clear()
            store = _Store(PRICES)
            try:
                macro.execute(store)
            except BaseException as problem:
                if type(problem) is not type(error):
                    raise
            else:
                evidence(f"a macro of a, b, c, d, where c raises {kind}{turn} (+ executed, - undone, ! raised)", " ".join(journal))
                fail(f"c raised {kind}, and the caller of the macro never heard of it", call="Macro([a, b, c, d]).execute(store)", place=macro.execute)
            evidence(f"a macro of a, b, c, d, where c raises {kind}{turn} (+ executed, - undone, ! raised)", " ".join(journal))
            evidence("times that the macro walked through the whole store", store.walks)
            expect(" ".join(journal)).because(f"c raised {kind}{turn}: b has to be undone, then a, and nothing else").equals("+a +b !c -b -a")
    store = _Store(PRICES)
    inner = called(solution.Macro, [called(solution.SetPrice, "cap", 500), called(solution.Discount, "cap", 10)])
    macro = called(solution.Macro, [called(solution.Discount, "mug", 10), inner, called(solution.Discount, "mug", 10), called(solution.Remove, "pen")])
    called(macro.execute, store)
    _holds(store, {"mug": 810, "cap": 450, "bag": 4_950}, "a macro with a macro in it, executed", solution)
    called(macro.undo, store)
    _holds(store, PRICES, "a macro with a macro in it, executed and undone", solution)
    failing = called(solution.Macro, [inner, called(solution.SetPrice, "new", 1), called(solution.Remove, "hat")])
    try:
        failing.execute(store)
    except KeyError:
        pass
    _holds(store, PRICES, "a macro with a macro in it, whose last command raises KeyError", solution)
    why("The list was handed over to make the macro. A macro in a history lives longer than the loop that filled the list.")
    journal.clear()
    commands = [_Noting("a", journal)]
    macro = called(solution.Macro, commands)
    called(macro.execute, _Store(PRICES))
    commands.clear()
    called(macro.undo, _Store(PRICES))
    expect(journal).because("the caller emptied its list after the macro was executed, and undo did not undo a").equals(["+a", "-a"])
    why("An undo that fails has undone nothing, and the caller has to know.")
    broken = _Noting("a", journal)
    broken.fail_undo = KeyError("hat")
    try:
        called(solution.Macro, [broken]).undo(_Store(PRICES))
    except Exception:
        pass  # which one is left open where an undo fails that was asked for
    else:
        fail("undoing a command raised KeyError, and the caller of macro.undo never heard of it", call="Macro([a]).undo(store)", place=solution.Macro)
    empty = called(solution.Macro, [])
    called(empty.execute, store), called(empty.undo, store)
    _holds(store, PRICES, "an empty macro, executed and undone", solution)


@check
def the_history_goes_back_and_forth(solution):
    """What was done can be undone and done again, until something new is done.

    The future that was taken back belongs to another past: a discount on a price that is no longer there.
    """
    journal, store = [], _Store(PRICES)
    history = called(solution.History, store, 50)
    called(named(history.do, "history.do"), called(solution.SetPrice, "mug", 1))
    expect(store.now()["mug"]).because("history.do(SetPrice('mug', 1)): the store that the history was given has another price").equals(1)
    history = named(called(solution.History, _Store(PRICES), 50), "history")
    story = []
    for step in "a b undo undo redo redo redo undo c redo undo undo undo redo".split():
        before = len(journal)
        if step in ("undo", "redo"):
            answer = called(getattr(history, step))
        else:
            answer = called(history.do, _Noting(step, journal))
        story.append(f"{step}: {' '.join(journal[before:]) or 'nothing'}" + (f", {answer}" if step in ("undo", "redo") else ""))
    evidence("steps, the calls they made (+ executed, - undone), and what they returned", "\n".join(story))
    wanted = ["a: +a", "b: +b", "undo: -b, True", "undo: -a, True", "redo: +a, True", "redo: +b, True", "redo: nothing, False", "undo: -b, True", "c: +c",
              "redo: nothing, False", "undo: -c, True", "undo: -a, True", "undo: nothing, False", "redo: +a, True"]
    for number, (found, right) in enumerate(zip(story, wanted)):
        if found != right:
            fail(f"the steps were {', '.join(line.split(':')[0] for line in story[:number]) or 'none'}; then {found}, and it should be {right} (+ executed, - undone)", call=f"history.{right.split(':')[0]}", place=solution.History)
    fresh = called(solution.History, _Store(PRICES), 50)
    expect([called(fresh.undo), called(fresh.redo)]).because("nothing was done yet: undo and redo do not return False").equals([False, False])


@check(after=the_history_goes_back_and_forth)
def a_command_that_raises_leaves_the_history(solution):
    """If a command raises, the history is as before.

    Call first, note it afterwards. A history that counts what did not happen undoes what was never done.
    """
    why("Ctrl-C is an exception, too.")
    for error in (RuntimeError("out of order"), KeyError("hat"), KeyboardInterrupt()):
        journal, kind = [], type(error).__name__
        history, x = called(solution.History, _Store(PRICES), 1), _Noting("x", journal, error)
        called(history.do, _Noting("a", journal))
        try:
            history.do(x)
        except BaseException as problem:
            if type(problem) is not type(error):
                raise
        else:
            fail(f"a command raised {kind}, and the caller of do never heard of it", call="history.do(x)", place=solution.History)
        answer = called(history.undo)
        evidence(f"limit 1: a is done, x raises {kind}, undo", " ".join(journal))
        expect(" ".join(journal)).because(f"limit 1, a was done, then x raised {kind}: the next undo should undo a").equals("+a !x -a")
        expect(answer).because("that undo did not return True").equals(True)
    why("Call first, note it afterwards. A history that counts what did not happen undoes what was never done.")
    for words, steps, failing, wanted in (
        ("do raises", "a b undo FAIL redo undo undo undo", "execute", "+a +b -b !x +b -b -a"),
        ("undo raises", "a x FAIL undo redo undo undo undo", "undo", "+a +x !x -x +x -x -a"),
        ("redo raises", "a x undo FAIL redo undo undo undo", "execute", "+a +x -x !x +x -x -a"),
    ):
        journal = []
        history, x = called(solution.History, _Store(PRICES), 50), _Noting("x", journal)
        for step in steps.split():
            if step == "FAIL":
                action = {"do raises": lambda: history.do(x), "undo raises": history.undo, "redo raises": history.redo}[words]
                setattr(x, f"fail_{failing}", RuntimeError("out of order"))
                try:
                    action()
                except RuntimeError:
                    pass
                else:
                    fail(f"a command raised RuntimeError, and the caller of {words.split()[0]} never heard of it", place=solution.History)
                setattr(x, f"fail_{failing}", None)
            elif step in ("undo", "redo"):
                called(getattr(history, step))
            else:
                called(history.do, x if step == "x" else _Noting(step, journal))
        evidence(f"{words} (!x): the calls", " ".join(journal))
        expect(" ".join(journal)).because(f"{words}: afterwards the history is another than before").equals(wanted)


@check(after=the_history_goes_back_and_forth, seconds=10)
def only_the_last_ones_are_kept(solution):
    """The last `limit` commands can be undone, and all of them exactly.

    A history without a limit is a memory leak, and a limit that drops the newest is of no use.
    """
    for limit, done in ((3, 5), (1, 3), (3, 3), (3, 2)):
        journal = []
        history = called(solution.History, _Store(PRICES), limit)
        for number in range(done):
            called(history.do, _Noting(str(number), journal))
        journal.clear()
        answers = [called(history.undo) for _ in range(done + 1)]
        evidence(f"limit {limit}, {done} commands done: undone", " ".join(journal))
        expect(journal).because(f"a limit of {limit}, {done} commands were done: others were undone than the last {min(limit, done)}, the last one first").equals(
            [f"-{number}" for number in range(done - 1, max(done - limit, 0) - 1, -1)]
        )
        expect(answers.count(True)).because("undo did not say True for each command that it undid").equals(min(limit, done))
        journal.clear()
        for _ in range(done + 1):
            called(history.redo)
        expect(len(journal)).because(f"a limit of {limit}: after all was undone, not all of it was redone").equals(min(limit, done))
    why("After any number of steps, the store is what one gets by doing the commands that count from the beginning.")
    store, states, future = _Store(PRICES), [dict(PRICES)], []
    history = called(solution.History, store, 1_000)
    for number in range(150):
        step = draw.choice(["do", "do", "undo", "redo"])
        if step == "do":
            sku = draw.choice(["mug", "cap", "pen", "new"])
            kind = draw.choice(["SetPrice", "Discount", "Remove"])
            arguments = (sku, draw.randrange(100)) if kind != "Remove" else (sku,)
            words = f"{kind}{arguments!r}" if kind != "Remove" else f"Remove({sku!r})"
            try:
                history.do(called(getattr(solution, kind), *arguments))
            except KeyError as problem:
                if kind == "SetPrice" or sku in states[-1]:
                    fail(f"step {number} of a random walk: {words} raised KeyError, and {sku} is there", place=raised_at(problem))
                continue
            states.append(_changed(states[-1], kind, *arguments))
            future.clear()
        else:
            words = step
            called(getattr(history, step))
            if step == "undo" and len(states) > 1:
                future.append(states.pop())
            elif step == "redo" and future:
                states.append(future.pop())
        if store.now() != states[-1]:
            fail(f"in a random walk, after {words} the store is not what it was at that point", call=f"history.{'do(' + words + ')' if step == 'do' else step + '()'}", place=solution.History)
    evidence("random steps, after each of which the store was as it should be", 150)


@check(after=a_macro_is_all_or_nothing, stretch=True)
def a_failing_rollback_says_what_is_left(solution):
    """If an undo fails on the way back, the others are undone, and the error says what is left.

    A rollback that stops at its first failure leaves more behind than it must. And somebody has to repair the rest by hand:
    tell them what it is.
    """
    for bad, wanted in (("b", ["b"]), ("ac", ["a", "c"]), ("abc", ["a", "b", "c"])):
        journal, error = [], KeyError("hat")
        commands = [_Noting(name, journal) for name in "abc"] + [_Noting("d", journal, error)]
        for command in commands:
            if command.name in bad:
                command.fail_undo = RuntimeError(f"{command.name} stays")
        words = f"d raises, and undoing {' and '.join(bad)} raises"
        try:
            called(solution.Macro, commands).execute(_Store(PRICES))
        except solution.RollbackFailed as problem:
            left = problem.left
            evidence(f"{words}: the calls", " ".join(journal))
            expect(" ".join(journal)).because(f"{words}: not every command was tried to be undone, once, the last one first").equals(
                " ".join(["+a", "+b", "+c", "!d", *("!" + name if name in bad else "-" + name for name in "cba")])
            )
            expect([command.name for command in left]).because(f"{words}: left does not hold those commands, in the order in which they had run").equals(wanted)
            if not isinstance(left, list):
                fail("left is not a list", place=solution.RollbackFailed)
            if type(problem.__cause__) is not KeyError:
                fail("the __cause__ of RollbackFailed is not the exception that began it all", place=raised_at(problem))
        except Exception as problem:
            fail(f"{words}: {type(problem).__name__} was raised and not RollbackFailed", call="Macro([a, b, c, d]).execute(store)", place=raised_at(problem))
        else:
            fail(f"{words}: nothing was raised", call="Macro([a, b, c, d]).execute(store)", place=solution.Macro)


# --- how it is observed ----------------------------------------------------------------------


class _Store(MutableMapping):
    """A price list that notes which SKUs are touched, and whether it is walked through."""

    def __init__(self, prices):
        self._prices, self.touched, self.walks = dict(prices), set(), 0

    def __getitem__(self, sku):
        self.touched.add(sku)
        return self._prices[sku]

    def __setitem__(self, sku, cents):
        self.touched.add(sku)
        self._prices[sku] = cents

    def __delitem__(self, sku):
        self.touched.add(sku)
        del self._prices[sku]

    def __contains__(self, sku):
        self.touched.add(sku)
        return sku in self._prices

    def __iter__(self):
        self.walks += 1
        return iter(list(self._prices))

    def __len__(self):
        return len(self._prices)

    def __copy__(self):
        self.walks += 1
        return _Store(self._prices)

    def __deepcopy__(self, memo):
        self.walks += 1
        return _Store(self._prices)

    def now(self):
        return dict(self._prices)

    def put(self, sku, cents):
        if cents is None:
            self._prices.pop(sku, None)
        else:
            self._prices[sku] = cents


class _Noting:
    """A command that notes its calls: +a executed, -a undone, !a raised."""

    def __init__(self, name, journal, fail_execute=None):
        self.name, self._journal, self.fail_execute, self.fail_undo = name, journal, fail_execute, None

    def execute(self, store):
        self._noted("+", self.fail_execute)

    def undo(self, store):
        self._noted("-", self.fail_undo)

    def _noted(self, sign, error):
        self._journal.append(f"{'!' if error else sign}{self.name}")
        if error:
            raise error


def _holds(store, wanted, words, solution):
    found = store.now()
    if found != wanted:
        sku = next(sku for sku in sorted({*found, *wanted}) if found.get(sku) != wanted.get(sku) or (sku in found) != (sku in wanted))
        is_, should = (f"{where[sku]} cents" if sku in where else "not there" for where in (found, wanted))
        fail(f"{words}: {sku} is {is_}, and should be {should}", place=solution.Macro if "macro" in words else getattr(solution, words.split("(")[0], solution.Discount))


def _changed(prices, kind, sku, number=0):
    prices = dict(prices)
    if kind == "SetPrice":
        prices[sku] = number
    elif kind == "Discount":
        prices[sku] -= prices[sku] * number // 100
    else:
        del prices[sku]
    return prices

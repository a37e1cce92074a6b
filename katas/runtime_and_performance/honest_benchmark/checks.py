"""Checks for honest_benchmark: who was called when, with what, and what the clock was read for."""

from __future__ import annotations

import gc
from typing import Any

from katabook import called, check, evidence, expect, fail, named, why


@check(seconds=20)
def the_best_turn_counts(solution):
    """The result is the quickest turn, divided by its calls.

    Disturbances only add time. The mean measures them, and so does a single turn; the smallest value comes closest to the function.
    """
    scene = Scene()
    scene.candidate("steady", [0.5])
    scene.candidate("noisy", [0.25] * 4 + [0.25, 8.0, 0.25] + [0.25] * 3 + [3.0] * 9)
    scene.candidate("cold", [9.0, 4.0, 1.0, 1.0, 1.0, 1.0, 1.0])
    scene.candidate("tiny", [2.0**-30])
    scene.candidate("nothing", [0.0] * 7 + [0.25])
    costs = {"steady": 0.5, "noisy": 0.25, "cold": 1.0, "tiny": 2.0**-30, "nothing": 0.0}
    found = scene.bench(solution, repeats=4, number=3)
    for name, cost in costs.items():
        evidence(f"seconds per call of {name}, which takes {cost} undisturbed", found.get(name, "missing"))
    expect(list(found)).because("the result does not have the candidates in their order").at(solution.bench).equals(list(costs))
    for name, cost in costs.items():
        if found[name] != cost or type(found[name]) is not float:
            fail(f"{name} takes {cost} seconds per call, in at least one turn undisturbed, and another number was given", call="bench(candidates, make_input, clock, repeats=4, number=3)", place=solution.bench)
    counts = {name: scene.timed(name) for name in found}
    evidence("calls of each from the first reading of the clock on, with 4 rounds of 3", counts)
    if set(counts.values()) != {12}:
        fail("in 4 rounds of 3 calls, each candidate is called 12 times", call="bench(candidates, make_input, clock, repeats=4, number=3)", place=solution.bench)
    why("One round of one call is a benchmark, too, if a poor one. Without `repeats` and `number` there are 5 rounds of 100 calls.")
    for settings, turns in (({"repeats": 1, "number": 1}, 1), ({"repeats": 2, "number": 1}, 2), ({}, 500)):
        scene = Scene()
        scene.candidate("one", [0.5])
        found = scene.bench(solution, **settings)
        evidence(f"one candidate, {settings or 'no settings'}", (found.get("one"), scene.timed("one")))
        if found != {"one": 0.5} or scene.timed("one") != turns:
            fail(f"one candidate takes 0.5 seconds per call, and is called {turns} times in its turns", call=f"bench(candidates, make_input, clock{''.join(f', {k}={v}' for k, v in settings.items())})", place=solution.bench)
    scene = Scene()
    expect(scene.bench(solution)).because("without candidates there is something in the result").at(solution.bench).equals({})


@check(after=the_best_turn_counts)
def candidates_take_turns(solution):
    """Each round has a turn for each candidate.

    Machines get warm, and neighbours come and go. If one candidate is measured in the first minute and the other in the second, it is the
    minutes that are compared.
    """
    scene = Scene()
    for name in ("a", "b", "c"):
        scene.candidate(name, [1.0])
    scene.bench(solution, repeats=2, number=2)
    order = "".join(event for event in scene.log if event in ("a", "b", "c"))
    evidence("calls, with 2 rounds of 2", " ".join(order))
    if order[:3] != "abc" or len(order) != 15:
        fail("each candidate is called once before anything is timed, in the order of the dict", call="bench(candidates, make_input, clock, repeats=2, number=2)", place=solution.bench)
    if order[3:] != "aabbcc" * 2:
        fail("the turns are not a, b, c in the first round, and a, b, c in the second", call="bench(candidates, make_input, clock, repeats=2, number=2)", place=solution.bench)
    scene = Scene(slower=0.0625)
    scene.candidate("first", [1.25])
    scene.candidate("second", [1.0])
    found = scene.bench(solution, repeats=5, number=2)
    evidence("on a machine that gets slower, the faster one is", min(found, key=found.get))
    if found["second"] >= found["first"]:
        fail("the machine got slower from call to call, and the slower candidate came out as the faster one", call="bench(candidates, make_input, clock, repeats=5, number=2)", place=solution.bench)


@check(after=the_best_turn_counts)
def each_call_has_its_own_input(solution):
    """Each call has an input of its own, made outside of the timed part.

    A function that sorts in place leaves sorted data behind, and the next call has nothing to do. Making the data may take longer than
    the function.
    """
    scene = Scene(making=16.0)
    scene.candidate("sort", [0.5])
    scene.candidate("copy", [0.25])
    found = scene.bench(solution, repeats=2, number=3)
    evidence("inputs made, calls made", (len(scene.inputs), len(scene.given)))
    evidence("calls that got an input which another call had seen", len(scene.given) - len({id(one) for one in scene.given}))
    evidence("calls that got an input which was changed before", scene.dirty)
    evidence("seconds per call, where making an input takes 16", found)
    if scene.foreign:
        fail("a candidate was called with something else than what make_input had made", call="bench(candidates, make_input, clock, repeats=2, number=3)", place=solution.bench)
    if scene.dirty or len({id(one) for one in scene.given}) != len(scene.given):
        fail("a call got an input that another call had seen", call="bench(candidates, make_input, clock, repeats=2, number=3)", place=solution.bench)
    if found != {"sort": 0.5, "copy": 0.25}:
        fail("making the inputs was timed as well, or something else was", call="bench(candidates, make_input, clock, repeats=2, number=3)", place=solution.bench)
    why("The clock is read just before the first call of a turn and just after the last one. Whatever stands between is measured.")
    log = [event for event in scene.log if event != "make"]
    log = log[log.index("clock") :] if "clock" in log else []
    turns = [log[start : start + 5] for start in range(0, len(log), 5)]
    whole = all(turn == ["clock", *[turn[1]] * 3, "clock"] for turn in turns if len(turn) == 5) and len(log) == 20
    evidence("readings of the clock, with 2 rounds of 2 candidates", scene.log.count("clock"))
    if not whole:
        fail("the clock was not read just before the first call of each turn, just after the last, and at no other time", call="bench(candidates, make_input, clock, repeats=2, number=3)", place=solution.bench)


@check(after=the_best_turn_counts)
def wrong_answers_get_no_number(solution):
    """Candidates that do not agree are not timed.

    A function that returns at once is fast. Before two functions are compared, they have to do the same.
    """
    scenes = (
        ([1, 2], [2, 1]), (7, 7, 8), ([], None), (None, 0), (0, 1, 0),
    )
    names = ("alpha", "beta", "gamma")
    texts, readings = {}, {}
    for answers in scenes:
        scene = Scene()
        for name, answer in zip(names, answers):
            scene.candidate(name, [0.5], answer=answer)
        try:
            scene.bench(solution, repeats=2, number=2)
            texts[str(answers)] = None
        except solution.Mismatch as problem:
            texts[str(answers)] = str(problem)
        readings[str(answers)] = scene.log.count("clock")
        evidence(f"answers {answers}", f"{'timed' if texts[str(answers)] is None else 'Mismatch'}, clock read {readings[str(answers)]} times")
    for answers in scenes:
        text = texts[str(answers)]
        differs = next(name for name, answer in zip(names, answers) if answer != answers[0])
        if text is None:
            fail("a candidate gave another answer than the first one, and was timed", call=f"bench of candidates that answer {answers}", place=solution.bench)
        if differs not in text or any(name in text for name in names[1:] if name != differs):
            fail(f"the text of Mismatch does not contain the name of the candidate that differs, {differs!r}, or it contains another one", call=f"bench of candidates that answer {answers}", place=solution.bench)
        if readings[str(answers)]:
            fail("a candidate gave another answer than the first one, and the clock had been read by then", call=f"bench of candidates that answer {answers}", place=solution.bench)
    why("Equal answers are equal, whatever their type or truth. Functions that work in place all return None.")
    for answers in ((None, None), (1, 1.0, True), ([], []), (0, 0)):
        scene = Scene()
        for name, answer in zip(("alpha", "beta", "gamma"), answers):
            scene.candidate(name, [0.5], answer=answer)
        try:
            found = scene.bench(solution, repeats=1, number=2)
        except solution.Mismatch:
            found = "Mismatch"
        evidence(f"answers {answers}", "timed" if isinstance(found, dict) else found)
        if found == "Mismatch":
            fail("all answers were equal, and Mismatch was raised", call=f"answers {answers}", place=solution.bench)


@check(after=the_best_turn_counts)
def the_collector_is_off_meanwhile(solution):
    """The collector is off during a turn, and afterwards what it was.

    It runs whenever enough objects have been made, by whomever. Then it is one candidate's turn that pays for the garbage of the other.
    """
    for enabled in (True, False):
        (gc.enable if enabled else gc.disable)()
        seen: list[bool] = []
        scene = Scene()
        scene.candidate("one", [0.5], during=lambda: seen.append(gc.isenabled()))
        scene.candidate("two", [0.5], during=lambda: seen.append(gc.isenabled()))
        scene.bench(solution, repeats=2, number=2)
        after = gc.isenabled()
        gc.enable()
        evidence(f"collector {'enabled' if enabled else 'disabled'} before: during the turns, and afterwards", (f"enabled in {sum(seen[2:])} of {len(seen[2:])} calls", "enabled" if after else "disabled"))
        if any(seen[2:]):
            fail("the collector was enabled while a candidate was timed", call="bench(candidates, make_input, clock, repeats=2, number=2)", place=solution.bench)
        if after != enabled:
            fail(f"the collector was {'enabled' if enabled else 'disabled'} before, and is {'enabled' if after else 'disabled'} after bench has returned", call="bench(candidates, make_input, clock)", place=solution.bench)
    why("A candidate that raises ends the benchmark. The process goes on, without a collector if nobody has switched it on again.")
    for problem, call in ((ValueError("no data"), 4), (KeyboardInterrupt(), 4), (ValueError("no data"), 1)):
        for enabled in (True, False):
            (gc.enable if enabled else gc.disable)()
            scene = Scene()
            scene.candidate("one", [0.5], failing=(call, problem))
            try:
                scene.bench(solution, repeats=2, number=4)
            except BaseException as raised:
                after = gc.isenabled()
                gc.enable()
                if raised is not problem:
                    if isinstance(raised, (ValueError, RuntimeError)):
                        fail(f"a candidate raised {type(problem).__name__}, and another exception reached the caller", call="bench(candidates, make_input, clock)", place=solution.bench)
                    raise
                evidence(f"collector {'enabled' if enabled else 'disabled'} before, and call {call} of a candidate raises {type(problem).__name__}: afterwards", "enabled" if after else "disabled")
                if after != enabled:
                    fail(f"a candidate raised, and the collector, {'enabled' if enabled else 'disabled'} before, is {'enabled' if after else 'disabled'} now", call="bench(candidates, make_input, clock)", place=solution.bench)
            else:
                gc.enable()
                fail("a candidate raised, and the caller never heard of it", call="bench(candidates, make_input, clock)", place=solution.bench)
    why("Mismatch is an end like any other.")
    for enabled in (True, False):
        (gc.enable if enabled else gc.disable)()
        scene = Scene()
        scene.candidate("alpha", [0.5], answer=1)
        scene.candidate("beta", [0.5], answer=2)
        try:
            scene.bench(solution, repeats=1, number=1)
        except solution.Mismatch:
            pass
        after = gc.isenabled()
        gc.enable()
        evidence(f"collector {'enabled' if enabled else 'disabled'} before, and Mismatch is raised: afterwards", "enabled" if after else "disabled")
        if after != enabled:
            fail(f"Mismatch was raised, and the collector, {'enabled' if enabled else 'disabled'} before, is {'enabled' if after else 'disabled'} now", call="bench(candidates, make_input, clock)", place=solution.bench)


@check(after=each_call_has_its_own_input, stretch=True)
def a_turn_is_long_enough(solution):
    """A turn takes long enough for the clock.

    A clock has steps. What takes less than a hundred of them is measured in guesses.
    """
    for cost, at_least, wanted in ((0.5, 0.5, 1), (0.5, 0.5625, 2), (0.125, 1.0, 8), (0.125, 1.0625, 16), (3.0, 0.25, 1), (0.0625, 2.5, 64), (0.25, 0.0, 1)):
        scene = Scene(making=16.0)
        scene.candidate("one", [cost])
        try:
            found = called(solution.number_for, scene.functions["one"], scene.make_input, scene.clock, at_least)
        except StopIteration:
            found = "no end"
        evidence(f"{cost} seconds per call, at least {at_least}", found)
        expect(found).because(f"a call takes {cost} seconds, a turn should take at least {at_least}, and this is not the first number that does").at(solution.number_for).equals(wanted)
        if scene.dirty or len({id(one) for one in scene.given}) != len(scene.given):
            fail("a call got an input that another call had seen", call="number_for(fn, make_input, clock, at_least)", place=solution.number_for)
        if scene.log.count("clock") != 2 * wanted.bit_length():
            fail("the clock was not read just before and just after the calls of each turn, and at no other time", call="number_for(fn, make_input, clock, at_least)", place=solution.number_for)
        if scene.calls("one") != 2 * wanted - 1:
            fail(f"turns of 1, 2, 4, ... calls up to {wanted} are {2 * wanted - 1} calls, and there were {scene.calls('one')}", call="number_for(fn, make_input, clock, at_least)", place=solution.number_for)

    why("The collector is off during a turn, and afterwards what it was.")
    for enabled in (True, False):
        for problem in (None, ValueError("no data")):
            (gc.enable if enabled else gc.disable)()
            seen: list[bool] = []
            scene = Scene()
            scene.candidate("one", [0.5], during=lambda: seen.append(gc.isenabled()), failing=problem and (3, problem))
            try:
                solution.number_for(scene.functions["one"], scene.make_input, scene.clock, 2.0)
            except ValueError:
                pass
            after = gc.isenabled()
            gc.enable()
            if any(seen):
                fail("the collector was enabled during a turn", call="number_for(fn, make_input, clock, at_least)", place=solution.number_for)
            if after != enabled:
                fail(f"the collector was {'enabled' if enabled else 'disabled'} before, and is {'enabled' if after else 'disabled'} after number_for has {'raised' if problem else 'returned'}", call="number_for(fn, make_input, clock, at_least)", place=solution.number_for)


# --- how it is observed ----------------------------------------------------------------------


class Scene:
    """Candidates that move the clock themselves, and a log of what was done."""

    def __init__(self, making: float = 0.0, slower: float = 0.0) -> None:
        self.now = 0.0
        self.log: list[str] = []
        self.inputs: list[Any] = []
        self.given: list[Any] = []
        self._made: set[int] = set()
        self.dirty = 0
        self.foreign = 0
        self.functions: dict[str, Any] = {}
        self._making = making
        self._slower = slower
        self._factor = 1.0
        self.clock = named(self._clock, "clock")
        self.make_input = named(self._make_input, "make_input")

    def _clock(self) -> float:
        self.log.append("clock")
        return self.now

    def _make_input(self) -> Any:
        self.log.append("make")
        self.now += self._making
        self.inputs.append([3, 1, 2])
        self._made.add(id(self.inputs[-1]))
        return self.inputs[-1]

    def candidate(self, name: str, costs: list[float], answer: Any = "the answer", during: Any = None, failing: Any = None) -> None:
        """costs: of the first calls, one after the other; the last one is that of all further calls."""
        state = {"calls": 0}

        def run(data: Any) -> Any:
            self.log.append(name)
            self.given.append(data)
            self.dirty += data != [3, 1, 2]
            self.foreign += id(data) not in self._made
            if data:
                data.clear()
            self.now += costs[min(state["calls"], len(costs) - 1)] * self._factor
            self._factor += self._slower
            state["calls"] += 1
            if during is not None:
                during()
            if failing is not None and state["calls"] == failing[0]:
                raise failing[1]
            return answer

        run.__qualname__ = run.__name__ = name
        self.functions[name] = named(run, name)

    def timed(self, name: str) -> int:
        """How often it was called once the clock had been read."""
        return self.log[self.log.index("clock") :].count(name) if "clock" in self.log else 0

    def calls(self, name: str) -> int:
        return self.log.count(name)

    def bench(self, solution: Any, **settings: Any) -> Any:
        found = called(solution.bench, named(self.functions, "candidates"), self.make_input, self.clock, **settings)
        if type(found) is not dict:
            fail(f"bench returned {'None' if found is None else f'a {type(found).__name__}'}, and a dict was expected", call="bench(candidates, make_input, clock)", place=solution.bench)
        return found


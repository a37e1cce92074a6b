"""Checks for pipeline_gates: what ran, in which order, on which files, and what is deployed at the end."""

from __future__ import annotations

from typing import Any

from fixtures import COMMITTED, World
from katabook import Failed, called, check, evidence, fail, named, why

CALL = "release(repo, gates, build, cluster, approve)"
RELEASED = [
    "gate lint", "gate tests", "gate coverage", "build", "deploy the artifact to staging", "is staging healthy?",
    "approve", "deploy the artifact to production", "is production healthy?",
]


@check
def a_green_commit_is_released(solution):
    """If all gates pass, one artifact is built, and the same bytes go to staging and to production.

    What was tested in staging is what customers get. A second build may contain another version of a library, and nobody has tested that.
    """
    world = World()
    gates = [world.gate("lint", output="0 FAILED, 2 errors ignored"), world.gate("tests", output=" 12 tests\n"), world.gate("coverage")]
    outcome, logs = _release(solution, world, gates)
    evidence("outcome", outcome)
    evidence("what happened, in order", "\n".join(world.events))
    evidence("builds", world.builds)
    if world.builds != 1:
        fail(f"build was called {_times(world.builds)}, and one artifact is to be built once", call=CALL, place=solution.release)
    deployed = {environment: world.named(artifact) for environment, artifact in world.running.items()}
    if set(deployed.values()) != {"the artifact"}:
        raise Failed("the artifact is not what was deployed to both environments", call=CALL, expected="the artifact, in staging and in production", actual=repr(deployed), place=solution.release)
    _happened(solution, world, RELEASED, "all gates pass")
    _is(solution, "outcome", outcome, "released", "all went well, and the outcome is another one")
    _is(solution, "logs", logs, {"lint": "0 FAILED, 2 errors ignored", "tests": " 12 tests\n", "coverage": ""}, "logs does not hold the output of each gate")
    why("An artifact is what `build` returned, even if there is nothing in it. And a project may have no gates yet.")
    world = World()
    world.empty_build = True
    outcome, logs = _release(solution, world, [])
    evidence("no gates, and an artifact without any bytes", outcome)
    if (outcome, logs, list(world.running.values())) != ("released", {}, [b"", b""]):
        raise Failed("without gates, and with an artifact of no bytes, it is not released", call="release(repo, [], build, cluster, approve)", expected="('released', {}), and b'' in both environments", actual=f"{(outcome, logs)!r}, and {world.running!r}", place=solution.release)


@check(after=a_green_commit_is_released)
def a_red_gate_stops(solution):
    """The first gate that fails ends the pipeline, and its exit status decides, not its output.

    Tools print what they like. And a gate that does not stop is a decoration: the broken package is in staging before somebody reads the log.
    """
    for words, number, status, output, problem in (
        ("a status of 1", 1, 1, "2 FAILED", None),
        ("a status of 3, and it prints OK", 1, 3, "12 tests, all OK", None),
        ("a status of -9, as it was killed", 0, -9, "", None),
        ("a status of 256", 2, 256, "done", None),
        ("a TimeoutError, since it hung", 1, 0, "no output for 10 minutes", TimeoutError("no output for 10 minutes")),
        ("an OSError, since it is not installed", 0, 0, "no such file: ruff", OSError("no such file: ruff")),
        ("a ValueError without a text", 2, 0, "", ValueError()),
        ("a ZeroDivisionError of its own", 2, 0, "no lines to cover", ZeroDivisionError("no lines to cover")),
    ):
        names = ["lint", "tests", "coverage"]
        world = World()
        gates = [world.gate(name, output=f"{name} was fine") for name in names]
        gates[number] = world.gate(names[number], status, output, problem)
        try:
            outcome, logs = _release(solution, world, gates)
        except Exception as raised:
            if raised is not problem:
                raise
            evidence(f"{names[number]} ends with {words}", "the exception reached the caller of release")
            fail(f"{names[number]} ended with {words}, and the exception reached the caller of release", call=CALL, place=solution.release)
        evidence(f"{names[number]} ends with {words}", outcome)
        if went_on := [event for event in world.events if event not in [f"gate {name}" for name in names[: number + 1]]]:
            if problem is None and outcome == "released":
                evidence("a gate with another status than 0", "counted as passed")
            fail(f"{names[number]} ended with {words}, and the pipeline went on: {went_on[0]}", call=CALL, place=solution.release)
        _is(solution, "outcome", outcome, f"stopped at {names[number]}", f"{names[number]} ended with {words}, and the outcome does not say that it stopped there")
        wanted = {name: f"{name} was fine" for name in names[:number]} | {names[number]: output}
        _is(solution, "logs", logs, wanted, f"{names[number]} ended with {words}, and logs does not hold the output of each gate that was run")
    why("Ctrl-C and `sys.exit()` raise what is not a subclass of `Exception`. Somebody wants the whole pipeline to end, and no gate has been judged.")
    for words, stop in (("a gate", KeyboardInterrupt()), ("the build", KeyboardInterrupt()), ("approve", KeyboardInterrupt()), ("a gate", SystemExit(3)), ("the build", SystemExit(3))):
        world, kind = World(), type(stop).__name__
        world.build_fails = stop if words == "the build" else None
        world.approve_fails = stop if words == "approve" else None
        try:
            outcome, _ = _release(solution, world, [world.gate("tests", problem=stop if words == "a gate" else None)])
        except (KeyboardInterrupt, SystemExit):
            evidence(f"{kind} in {words}", "reached the caller of release")
        else:
            evidence(f"{kind} in {words}", outcome)
            fail(f"{kind} was raised in {words}, and the caller of release did not hear of it", call=CALL, place=solution.release)
    why("A build is a gate like the others: what cannot be built is not deployed.")
    world = World()
    world.build_fails = RuntimeError("no compiler")
    try:
        outcome, logs = _release(solution, world, [world.gate("lint", output="fine")])
    except RuntimeError:
        fail("build raised an exception, and it reached the caller of release", call=CALL, place=solution.release)
    evidence("build raises", outcome)
    _happened(solution, world, ["gate lint", "build"], "build raises an exception")
    _is(solution, "outcome", outcome, "stopped at build", "build raised an exception, and the outcome does not say that it stopped there")
    _is(solution, "logs", logs, {"lint": "fine"}, "build raised an exception, and logs does not hold the output of the gates")


@check(after=a_green_commit_is_released)
def only_what_was_committed(solution):
    """The pipeline works on a clean checkout of what was committed.

    Tests that are green thanks to a file on one laptop are red for everybody else. A folder that is used again carries things from one run to the next.
    """
    world = World()
    folder = dict(world.folder)
    gates = [
        world.gate("lint", change=lambda files: files.update({"lint.cache": "1"})),
        world.gate("tests", change=lambda files: (files.update({"coverage.xml": "81 %"}), files.pop("empty.py", None))),
        world.gate("coverage"),
    ]
    _release(solution, world, gates)
    found = world.seen[0] if world.seen else {}
    strangers = [name for name in found if name not in COMMITTED]
    evidence("files that the first gate finds", sorted(found))
    if strangers or found.get("shop.py") != COMMITTED["shop.py"]:
        fail(f"the first gate finds {strangers[0] + ', which' if strangers else 'shop.py with changes that'} nobody committed", call=CALL, place=solution.release)
    if found != COMMITTED:
        fail("the first gate does not find all files that were committed", call=CALL, place=solution.release)
    expected = [
        dict(COMMITTED),
        {**COMMITTED, "lint.cache": "1"},
        {"shop.py": COMMITTED["shop.py"], "tests.py": COMMITTED["tests.py"], "lint.cache": "1", "coverage.xml": "81 %"},
    ]
    expected.append(expected[-1])
    for who, found, wanted in zip(("lint", "tests", "coverage", "the build"), world.seen, expected):
        evidence(f"{who} finds", sorted(found))
        if found != wanted:
            raise Failed(f"{who} does not find the files as those before have left them", call=CALL, expected=repr(sorted(wanted)), actual=repr(sorted(found)), place=solution.release)
    if world.folder != folder:
        fail("the developer's folder was changed", call=CALL, place=solution.release)
    why("The next release begins from what is committed then, and not from what the last one left behind.")
    world.committed = {"shop.py": "def price(): return 2"}
    world.seen.clear()
    _release(solution, world, [world.gate("lint")])
    evidence("files that the next release finds", sorted(world.seen[0]) if world.seen else "none")
    if not world.seen or world.seen[0] != world.committed:
        fail("the next release does not find what is committed now", call=CALL, place=solution.release)


@check(after=a_green_commit_is_released)
def staging_comes_first(solution):
    """Production is touched only after staging is healthy and somebody has agreed.

    Staging is there to find out. An approval that is given before shows nothing but trust.
    """
    world = World()
    world.sick = {"staging"}
    outcome, _ = _release(solution, world, [world.gate("tests")])
    evidence("staging is not healthy", outcome)
    evidence("what happened then", "\n".join(world.events))
    if "approve" in world.events:
        fail("staging is not healthy, and approve was called", call=CALL, place=solution.release)
    if world.running["production"] != world.before["production"] or any("production" in event for event in world.events):
        fail("staging is not healthy, and something was done to production", call=CALL, place=solution.release)
    _is(solution, "outcome", outcome, "stopped at staging", "staging is not healthy, and the outcome does not say that it stopped there")
    if world.running["staging"] != world.before["staging"]:
        fail(f"staging is not healthy, and there is {world.named(world.running['staging'])}, not what was there before", call=CALL, place=solution.release)
    _happened(solution, world, ["gate tests", "build", "deploy the artifact to staging", "is staging healthy?", "deploy what was in staging before to staging"], "staging is not healthy")
    world = World()
    world.approves = False
    outcome, logs = _release(solution, world, [world.gate("tests", output="fine")])
    evidence("nobody approves", outcome)
    if world.running["production"] != world.before["production"]:
        fail("approve returned False, and something was deployed to production", call=CALL, place=solution.release)
    _is(solution, "outcome", outcome, "not approved", "approve returned False, and the outcome is another one")
    _happened(solution, world, ["gate tests", "build", "deploy the artifact to staging", "is staging healthy?", "approve"], "approve returns False")
    _is(solution, "logs", logs, {"tests": "fine"}, "approve returned False, and logs does not hold the output of the gate")


@check(after=a_green_commit_is_released)
def a_sick_release_goes_back(solution):
    """If production is not healthy, what ran there before is deployed again, once.

    Going back has to be as dull as going forward: the old artifact is still there, and nothing has to be built or decided.
    """
    world = World()
    world.sick = {"production"}
    outcome, logs = _release(solution, world, [world.gate("tests", output="fine")])
    evidence("production is not healthy", outcome)
    after = [event for event in world.events if "production" in event]
    evidence("what happened to production", "\n".join(after) or "nothing")
    evidence("in production at the end", world.named(world.running["production"]))
    if world.running["production"] != world.before["production"]:
        fail(f"production is not healthy, and what is deployed there in the end is {world.named(world.running['production'])}, not what was in production before", call=CALL, place=solution.release)
    _happened(solution, world, ["gate tests", *RELEASED[3:], "deploy what was in production before to production"], "production is not healthy")
    _is(solution, "outcome", outcome, "rolled back", "production is not healthy, and the outcome is another one")
    _is(solution, "logs", logs, {"tests": "fine"}, "production is not healthy, and logs does not hold the output of the gate")
    why("What to go back to is what was deployed a moment ago, whatever it is, and in each release again.")
    world = World()
    world.running["production"] = world.before["production"] = b""
    world.sick = {"production"}
    _release(solution, world, [])
    evidence("production, which had an artifact without any bytes before, has now", "the same" if world.running["production"] == b"" else world.named(world.running["production"]))
    if world.running["production"] != b"":
        fail("an artifact of no bytes was in production before, and it was not deployed again", call=CALL, place=solution.release)
    world = World()
    outcomes = [_release(solution, world, [])[0]]
    world.before = dict(world.running)
    for sick in ("production", "staging"):
        world.sick = {sick}
        outcomes.append(_release(solution, world, [])[0])
        back = world.running[sick] == world.before[sick]
        evidence(f"the next release is not healthy in {sick}, which goes back to", "what the release before had left" if back else world.named(world.running[sick]))
        if not back:
            fail(f"a second release was not healthy in {sick}, and it did not go back to what was there before this release", call=CALL + ", twice", place=solution.release)
        world.running = dict(world.before)
    _is(solution, "outcomes", outcomes, ["released", "rolled back", "stopped at staging"], "of three releases, the second was not healthy in production, the third not in staging, and the outcomes are others")


@check(after=a_sick_release_goes_back, stretch=True)
def half_a_deployment_goes_back(solution):
    """A deployment that raises an exception is taken back like one that is not healthy.

    It may have reached half of the machines. If the exception ends the pipeline, two versions run beside each other until somebody notices.
    """
    for environment, wanted, events in (
        ("staging", "stopped at staging", ["gate tests", "build", "deploy the artifact to staging", "deploy what was in staging before to staging"]),
        ("production", "rolled back", ["gate tests", *RELEASED[3:8], "deploy what was in production before to production"]),
    ):
        world = World()
        world.raises = {environment}
        try:
            outcome, _ = _release(solution, world, [world.gate("tests")])
        except ConnectionError:
            evidence(f"deploying to {environment} raises", "the exception reached the caller of release")
            fail(f"deploying to {environment} raised an exception, which reached the caller; there is now {world.named(world.running[environment])}", call=CALL, place=solution.release)
        evidence(f"deploying to {environment} raises", outcome)
        world.events = [event for event in world.events if event != f"is {environment} healthy?" or event in events]
        stopped = World()
        stopped.raises, stopped.raised = {environment}, KeyboardInterrupt()
        try:
            _release(solution, stopped, [stopped.gate("tests")])
        except KeyboardInterrupt:
            pass
        else:
            fail(f"KeyboardInterrupt was raised while deploying to {environment}, and the caller of release did not hear of it", call=CALL, place=solution.release)
        if world.running[environment] != world.before[environment]:
            fail(f"deploying to {environment} raised an exception, and what was there before was not deployed again", call=CALL, place=solution.release)
        _happened(solution, world, events, f"deploying to {environment} raises an exception")
        _is(solution, "outcome", outcome, wanted, f"deploying to {environment} raised an exception, and the outcome is another one")


# --- how it is observed ----------------------------------------------------------------------


def _release(solution: Any, world: World, gates: list[Any]) -> tuple[Any, Any]:
    """Run the learner's pipeline in this world: outcome and logs."""
    cluster = named(world, "cluster")
    result = called(solution.release, named(world, "repo"), gates, named(world.build, "build"), cluster, named(world.approve, "approve"))
    if not isinstance(result, tuple) or len(result) != 2:
        raise Failed("release did not return a tuple (outcome, logs)", call=CALL, expected="('released', {'lint': '…', …})", actual=repr(result), place=solution.release)
    return result


def _is(solution: Any, what: str, found: Any, wanted: Any, message: str) -> None:
    if found != wanted or type(found) is not type(wanted):
        raise Failed(message, call=f"{what} of {CALL}", expected=repr(wanted), actual=repr(found), place=solution.release)


def _happened(solution: Any, world: World, wanted: list[str], when: str) -> None:
    """Hold the order of what happened against what should have."""
    if world.events == wanted:
        return
    place = next((at for at, (found, step) in enumerate(zip(world.events, wanted)) if found != step), min(len(world.events), len(wanted)))
    before = wanted[place - 1] if place else "the start"
    found, step = (events[place] if place < len(events) else "nothing more" for events in (world.events, wanted))
    raise Failed(f"{when}: after `{before}` came `{found}`, and it should have been `{step}`", call=CALL, expected=step, actual=found, place=solution.release)


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")

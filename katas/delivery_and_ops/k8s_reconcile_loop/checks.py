"""Checks for k8s_reconcile_loop: a toy cluster is brought to rest, and tells which rules were broken on the way."""

from __future__ import annotations

from typing import Any

import fixtures
from fixtures import Cluster
from katabook import Failed, called, check, evidence, expect, fail, named, why


@check
def the_number_is_right(solution):
    """From whatever there is, the wished number of pods comes to run, and then nothing more is done.

    A pass compares the wish with the cluster as it is. Whether pods are missing since they died, since somebody deleted them or since they
    never were is all the same to it.
    """
    cluster = Cluster()
    cluster.add(2), cluster.add(1, state="ending")
    evidence("2 running and 1 ending, 3 wished for; a pass calls", [call.split("(")[0] for call in _pass(solution, cluster)] or "nothing")
    for words, start, replicas in (
        ("no pods", 0, 3),
        ("1 pod", 1, 3),
        ("3 pods", 3, 3),
        ("7 pods", 7, 3),
        ("2 pods", 2, 0),
        ("none", 0, 1),
    ):
        cluster = Cluster(replicas=replicas)
        cluster.add(start)
        _comes_to_rest(solution, cluster, f"{words}, {replicas} wished for")
    why("What counts is the cluster as it is at this pass. What an earlier pass has done may have been undone since.")
    cluster = Cluster()
    _comes_to_rest(solution, cluster, "no pods, again 3 wished for")
    for name in list(cluster.all)[:2]:
        del cluster.all[name]
    _comes_to_rest(solution, cluster, "2 of them vanished with their node")
    cluster.replicas = 5
    _comes_to_rest(solution, cluster, "the wish is now 5")
    cluster.add(2)
    _comes_to_rest(solution, cluster, "somebody added 2 by hand")
    cluster.replicas = 2
    _comes_to_rest(solution, cluster, "the wish is now 2")
    why("Pods that do not serve yet are the ones nobody misses.")
    for order in ("rrrru", "urrrr", "rurrr", "urrru", "uruur"):
        cluster = Cluster()
        cluster.bad = {"v1"}
        for letter in order:
            cluster.add(1, ready=letter == "r")
        ready = order.count("r")
        words = f"{ready} of {len(order)} were ready, 3 wished for"
        for _ in range(10):
            _pass(solution, cluster)
        evidence(f"{words} ({order})", cluster.summary())
        _rules_kept(solution, cluster, words)
        wanted = [f"{min(ready, 3)} of v1"] + [f"{3 - ready} unready of v1"] * (ready < 3)
        if [part for part in cluster.summary().split(", ") if "ending" not in part] != wanted:
            fail(f"{words}, and what is left is: {cluster.summary()}", call="reconcile(api, 'shop', 'v1', 3)", place=solution.reconcile)


@check(after=the_number_is_right)
def pods_that_do_not_count(solution):
    """Failed and ending pods do not count, and pods of others are left alone.

    A pod that has failed will not come back: it is deleted, and another one takes its place. One that is ending has been dealt with.
    """
    for words, prepare in (
        ("2 running and 1 failed", lambda cluster: (cluster.add(2), cluster.add(1, state="failed", ready=False))),
        ("3 running and 2 failed", lambda cluster: (cluster.add(3), cluster.add(2, state="failed"))),
        ("2 running and 1 ending", lambda cluster: (cluster.add(2), cluster.add(1, state="ending"))),
        ("3 running and 2 ending", lambda cluster: (cluster.add(3), cluster.add(2, state="ending"))),
        ("1 running, 1 ending, 1 failed, and a failed one of v0", lambda cluster: (cluster.add(1), cluster.add(1, state="ending"), cluster.add(1, state="failed", ready=False), cluster.add(1, "v0", state="failed", ready=False))),
        ("3 running, and pods of 'shop-admin', '' and 'sho'", lambda cluster: (cluster.add(3), cluster.add(2, app="shop-admin"), cluster.add(1, app=""), cluster.add(1, "v0", app="sho"), cluster.add(1, app="shop-admin", state="failed", ready=False), cluster.add(1, app="Shop", ready=False))),
        ("1 running, and 4 pods of 'shop-admin'", lambda cluster: (cluster.add(1), cluster.add(4, app="shop-admin"))),
    ):
        cluster = Cluster()
        prepare(cluster)
        strangers = [dict(pod, age=0) for pod in cluster.all.values() if pod["app"] != "shop"]
        _comes_to_rest(solution, cluster, f"{words}, 3 wished for")
        left = [dict(pod, age=0, ready=old["ready"]) for pod, old in zip([pod for pod in cluster.all.values() if pod["app"] != "shop"], strangers)]
        if left != strangers:
            fail("pods of another app have changed", call="reconcile(api, 'shop', 'v1', 3)", place=solution.reconcile)
    why("A node that hangs keeps its pods ending for hours. They count for nothing: others are needed now.")
    _hangs(solution, "2 running and 2 ending for hours, 3 wished for", Cluster(), 2, 2)
    why("The shop's controller looks after the app that it is called for, whatever that is called.")
    cluster = Cluster(app="db", replicas=2, version="13")
    cluster.add(3)
    cluster.add(4, app="shop")
    cluster.version = "v1"
    _comes_to_rest(solution, cluster, "3 of 'db' and 4 of 'shop', 2 of 'db' wished for")


@check(after=the_number_is_right)
def a_timeout_decides_nothing(solution):
    """After a call that failed, the pass is over, and the next one looks at what really happened.

    A timeout does not say whether the pod was created. Asking again at once may create a second one; counting on it may leave one missing.
    """
    outcomes: dict[str, str] = {}
    for words, prepare in (
        ("1 pod is missing", lambda cluster: cluster.add(2)),
        ("3 pods are missing", lambda cluster: None),
        ("2 are too many", lambda cluster: cluster.add(5)),
        ("2 have failed", lambda cluster: (cluster.add(1), cluster.add(2, state="failed", ready=False))),
        ("1 is missing, 1 of another version has failed", lambda cluster: (cluster.add(2), cluster.add(1, "v0", state="failed", ready=False), cluster.add(2, state="ending"))),
    ):
        for problem, worked in ((TimeoutError("no answer"), True), (TimeoutError("no answer"), False), (fixtures.Killed("killed"), True)):
            for number in range(1, 8):
                cluster = Cluster()
                prepare(cluster)
                if not _fails_once(solution, cluster, number, problem, worked, words):
                    break
                outcomes.setdefault(words, "nothing missing, nothing too many")
    evidence("each call in turn failed once, with and without effect", "\n".join(f"{words}: {outcome}" for words, outcome in outcomes.items()))


@check(after=the_number_is_right)
def an_update_is_not_noticed(solution):
    """During an update, all the wished pods keep serving.

    A pod that runs is not yet one that serves: it loads and connects first. So an old one goes only when enough others are *ready*. A version
    that never gets ready then stops the update by itself.
    """
    cluster = Cluster(version="v2")
    cluster.bad = {"v2"}
    cluster.add(3)
    for _ in range(30):
        _pass(solution, cluster)
        cluster.tick()
    evidence("pods that serve after 30 passes with a version that never gets ready", cluster.serving())
    for replicas in (3, 1, 4):
        cluster = Cluster(replicas=replicas, version="v2")
        cluster.add(replicas)
        cluster.add(4, app="blog")
        cluster.fewest_serving = replicas
        for _ in range(fixtures.LIMIT):
            if not _pass(solution, cluster) and cluster.summary() == f"{replicas} of v2":
                break
            cluster.tick()
        evidence(f"update of {replicas} pods: fewest that served, most that ran", [cluster.fewest_serving, cluster.most_running])
        _rules_kept(solution, cluster, f"in an update of {replicas} pods from v1 to v2")
        _at_rest(solution, cluster, f"{replicas} of v1, {replicas} of v2 wished for")
    why("What nobody waits for can go at once. If it stays, it takes the place of a pod that would serve.")
    for words, prepare in (
        ("2 old and ready, 1 old and not", lambda cluster: (cluster.add(2), cluster.add(1, ready=False))),
        ("3 old ones that are not ready", lambda cluster: cluster.add(3, ready=False)),
        ("2 of v1, 2 of v0, 1 of v2", lambda cluster: (cluster.add(2), cluster.add(2, "v0"), cluster.add(1, "v2"))),
        ("3 of v2, and 3 old ones", lambda cluster: (cluster.add(3, "v2"), cluster.add(3))),
        ("2 old ones, 1 old one that failed, 1 of v2", lambda cluster: (cluster.add(2), cluster.add(1, state="failed"), cluster.add(1, "v2"))),
        ("5 of v2, and 2 old ones", lambda cluster: (cluster.add(5, "v2"), cluster.add(2))),
    ):
        cluster = Cluster(version="v2")
        cluster.bad = {"v1"}
        prepare(cluster)
        _comes_to_rest(solution, cluster, f"{words}, 3 of v2 wished for")
    _hangs(solution, "3 of v1 running and 3 ending for hours, 3 of v2 wished for", Cluster(version="v2"), 3, 3)
    why("Nobody has to notice that the new version is bad, and nobody has to undo anything.")
    cluster = Cluster(version="v2")
    cluster.bad = {"v2"}
    cluster.add(3)
    cluster.fewest_serving = 3
    for _ in range(30):
        _pass(solution, cluster)
        cluster.tick()
    evidence("after 30 passes with a version that never gets ready", cluster.summary())
    _rules_kept(solution, cluster, "in an update to a version that never gets ready")
    if cluster.serving() != 3 or len(cluster.own()) != 4:
        fail(f"a version that never gets ready is to leave the 3 old pods serving, beside 1 new one; there are: {cluster.summary()}", call="reconcile(api, 'shop', 'v2', 3)", place=solution.reconcile)
    cluster.version = "v1"
    _comes_to_rest(solution, cluster, "the wish is v1 again")
    cluster.version, cluster.bad = "v2", {"v2"}
    for _ in range(10):
        _pass(solution, cluster)
        cluster.tick()
    cluster.version = "v3"
    _comes_to_rest(solution, cluster, "the wish is v3, after a v2 that never got ready")
    evidence("fewest pods that served, through all of this", cluster.fewest_serving)
    if cluster.fewest_serving != 3:
        fail("there were times when fewer than 3 pods served", call="reconcile(api, 'shop', 'v3', 3)", place=solution.reconcile)


@check
def requests_go_to_ready_pods(solution):
    """Requests go to pods that are ready to serve, and to no others.

    A pod that is starting refuses connections, and one that is ending is about to. Readiness is what the load balancer asks for.
    """
    cluster = Cluster()
    cluster._number = 7
    ready = cluster.add(2)
    old = cluster.add(1, "v0")
    starting = cluster.add(1, ready=False)
    ending = cluster.add(1, state="ending")
    failed = cluster.add(1, state="failed")
    strangers = cluster.add(2, app="shop-admin")
    cluster.all = {name: cluster.all[name] for name in [*ending, *ready[::-1], *failed, *strangers, *starting, *old]}
    found = called(solution.endpoints, named(cluster, "api"), "shop")
    kinds = {"not ready yet": starting, "ending": ending, "failed": failed, "another app's": strangers}
    if isinstance(found, (list, tuple, set)):
        wrong = [words for words, names in kinds.items() if any(name in found for name in names)]
        evidence("endpoints that cannot serve", wrong or "none")
        if wrong:
            fail(f"requests were sent to a pod that is {wrong[0]}", call="endpoints(api, 'shop')", place=solution.endpoints)
        if missing := [name for name in (*ready, *old) if name not in found]:
            fail(f"{len(missing)} of 3 pods that are ready to serve got no requests", call="endpoints(api, 'shop')", place=solution.endpoints)
    expect(found).named("endpoints(api, 'shop')").because("endpoints did not return the sorted list of names").equals(sorted([*ready, *old]))
    if cluster.changes():
        fail("endpoints created or deleted pods, and it was only asked for names", call="endpoints(api, 'shop')", place=solution.endpoints)
    expect(called(solution.endpoints, cluster, "nobody")).named("endpoints(api, 'nobody')").because("an app without pods has no endpoints").equals([])


# --- how it is observed ----------------------------------------------------------------------


def _pass(solution: Any, cluster: Cluster) -> list[str]:
    """One pass, and the changes that it asked for."""
    before = len(cluster.changes())
    called(solution.reconcile, named(cluster, "api"), cluster.app, cluster.version, cluster.replicas)
    return cluster.changes()[before:]


def _wish(cluster: Cluster) -> str:
    return f"reconcile(api, {cluster.app!r}, {cluster.version!r}, {cluster.replicas})"


def _comes_to_rest(solution: Any, cluster: Cluster, words: str) -> None:
    """Passes until nothing is done any more; then the cluster has to be what was wished for."""
    quiet = 0
    for _ in range(fixtures.LIMIT):
        quiet = 0 if _pass(solution, cluster) else quiet + 1
        cluster.tick()
        if cluster.broken or quiet > max(fixtures.GRACE, fixtures.START):
            break
    evidence(words, cluster.summary())
    _rules_kept(solution, cluster, words)
    _at_rest(solution, cluster, words)


def _hangs(solution: Any, words: str, cluster: Cluster, running: int, ending: int) -> None:
    """Passes in a cluster whose ending pods do not go away."""
    cluster.grace = 10_000
    cluster.add(running), cluster.add(ending, state="ending")
    for _ in range(30):
        _pass(solution, cluster)
        cluster.tick()
    evidence(words, cluster.summary())
    _rules_kept(solution, cluster, words)
    if [pod["version"] for pod in cluster.own()] != [cluster.version] * 3:
        fail(f"{words}: those that are ending count for nothing, and this is what came to be: {cluster.summary()}", call=_wish(cluster) + ", again and again", place=solution.reconcile)


def _at_rest(solution: Any, cluster: Cluster, words: str) -> None:
    """The cluster is what was wished for, and a pass does nothing."""
    wanted = f"{cluster.replicas} of {cluster.version}" if cluster.replicas else "none"
    if cluster.summary() != wanted:
        raise Failed(f"the cluster did not come to what was wished for ({words})", call=_wish(cluster) + ", again and again", expected=wanted, actual=cluster.summary(), place=solution.reconcile)
    if done := _pass(solution, cluster):
        evidence("a pass at rest asked for", done[:3], exact=False)
        fail(f"the cluster was as wished for, and a pass changed it all the same ({words})", call=_wish(cluster), place=solution.reconcile)


def _rules_kept(solution: Any, cluster: Cluster, words: str) -> None:
    if cluster.broken:
        evidence("broken on the way", cluster.broken[0])
        fail(f"{cluster.broken[0]} ({words})", call=_wish(cluster), place=solution.reconcile)


def _fails_once(solution: Any, cluster: Cluster, number: int, problem: BaseException, worked: bool, words: str) -> bool:
    """Let the call with this number fail once, then go on until the cluster rests. False if there are not so many calls."""
    state = {"calls": 0, "failed": ""}

    def fault(call: str) -> BaseException | None:
        state["calls"] += 1
        if state["calls"] == number:
            state["failed"] = call.split("(")[0]
            return problem
        return None

    cluster.fault, cluster.worked = fault, worked
    try:
        called(solution.reconcile, named(cluster, "api"), cluster.app, cluster.version, cluster.replicas)
    except (TimeoutError, fixtures.Killed) as caught:
        heard = caught is problem
    else:
        heard = False
    if not state["failed"]:
        return False
    kind = "a timeout" if isinstance(problem, TimeoutError) else "the end of the process"
    effect = "had worked" if worked else "had not worked"
    if state["calls"] > number:
        evidence(f"{words}; after {kind} of {state['failed']}, further calls in the pass", state["calls"] - number, exact=False)
        evidence("a call that failed", f"was followed by others in the same pass ({words})")
        fail(f"{state['failed']} ended with {kind}, and the pass went on instead of ending there", call=_wish(cluster), place=solution.reconcile)
    if not heard:
        fail(f"{state['failed']} ended with {kind}, and the caller of the pass did not hear of it", call=_wish(cluster), place=solution.reconcile)
    cluster.fault, cluster.worked = (lambda call: None), True
    quiet = 0
    while quiet < 2 and len(cluster.calls) < 500:
        quiet = 0 if _pass(solution, cluster) else quiet + 1
        # After a pass that did nothing, whatever is ending has time to be gone before the next one.
        for _ in range(fixtures.GRACE if quiet else 1):
            cluster.tick()
    where = f"{words}; call {number}, {state['failed']}, ended with {kind} and {effect}"
    _rules_kept(solution, cluster, where)
    for _ in range(fixtures.START):
        cluster.tick()
    _at_rest(solution, cluster, where)
    return True

"""Checks for container_or_vm: who sees what, what is killed, what is read, and what a crash takes along."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, why


@check
def a_container_sees_itself(solution):
    """A container has numbers of its own, and sees its own processes only.

    Its processes are ordinary processes of the host's kernel, which has other numbers for them. The kernel translates.
    """
    host = fixtures.Host()
    web, db = _container(solution, host, "web"), _container(solution, host, "db")
    if host.booted:
        evidence("kernels that a container has booted", len(host.booted) // 2)
        fail("making a container booted a kernel, and a container uses the kernel of its host", call="Container(host, '/images/web')", place=solution.Container)
    if host.kernel.started != ["sshd"]:
        fail("making a container started a process", call="Container(host, '/images/web')", place=solution.Container)
    numbers = [called(web.run, "nginx"), called(db.run, "postgres"), called(web.run, "worker"), called(db.run, "worker"), called(web.run, "worker")]
    outside = host.kernel.processes()
    evidence("numbers inside of nginx, worker and worker in web", [numbers[0], numbers[2], numbers[4]])
    evidence("numbers inside of postgres and worker in db", [numbers[1], numbers[3]])
    evidence("all processes, as the host's kernel sees them", outside, exact=False)
    if outside != {1: "init", 40: "sshd", 41: "nginx", 42: "postgres", 43: "worker", 44: "worker", 45: "worker"}:
        raise Failed("the processes of two containers are not those that the host's kernel runs", call="web.run('nginx'); db.run('postgres'); …", actual=repr(outside), place=solution.Container)
    if numbers != [1, 1, 2, 2, 3]:
        message = "run returned the number that the host's kernel uses, and not the one inside" if numbers == [41, 42, 43, 44, 45] else "two containers share their numbers" if sorted(map(str, numbers)) == list("12345") else "the processes of each container are not numbered 1, 2, 3 …"
        raise Failed(message, call="web.run('nginx'); db.run('postgres'); web.run('worker'); db.run('worker'); web.run('worker')", expected="[1, 1, 2, 2, 3]", actual=repr(numbers), place=solution.Container)
    for container, text, wanted in ((web, "web", {1: "nginx", 2: "worker", 3: "worker"}), (db, "db", {1: "postgres", 2: "worker"})):
        seen = called(container.ps)
        if isinstance(seen, dict):
            others = [name for name in ("init", "sshd", "nginx", "postgres") if name in seen.values() and name not in wanted.values()]
            evidence(f"{text} sees processes of others", others or "none")
            if others:
                raise Failed(f"the container sees processes that are not its own: {', '.join(others)}", call=f"{text}.ps()", expected=repr(wanted), actual=repr(seen))
        _shows(container, f"{text}.ps()", wanted, "ps does not show the container's processes by their numbers inside")
    empty = _container(solution, host, "web2")
    _shows(empty, "ps() of a container in which nothing was run", {}, "nothing was run in a container, and ps does not return an empty dict")


@check(after=a_container_sees_itself)
def a_process_ends_inside(solution):
    """`kill` ends a process of the container and no other, and what has ended is no longer seen.

    The kernel decides what is running. A list that a container keeps for itself goes stale with the first process that ends without it.
    """
    host = fixtures.Host()
    web, db = _container(solution, host, "web"), _container(solution, host, "db")
    for container, name in ((web, "nginx"), (db, "postgres"), (web, "worker"), (web, "cron")):
        called(container.run, name)
    everything = ("init", "sshd", "nginx", "postgres", "worker", "cron")
    for container, text, number, name in ((db, "db", 1, "postgres"), (web, "web", 2, "worker")):
        before = list(host.kernel.processes().values())
        try:
            called(container.kill, number)
        except ProcessLookupError:
            fail(f"number {number} of the container is {name}, which is running, and kill raised ProcessLookupError", call=f"{text}.kill({number})", place=solution.Container)
        gone = [one for one in everything if one in before and one not in host.kernel.processes().values()]
        evidence(f"number {number} of {text}, {name}, was killed; ended", gone or "nothing")
        if gone != [name]:
            fail(f"number {number} of the container is {name}, and what was ended is {', '.join(gone) or 'nothing'}", call=f"{text}.kill({number})", place=solution.Container)
    _shows(db, "db.ps()", {}, "the only process of a container was killed, and ps shows something")
    why("A number that is free may still be in somebody's notes: a kill that was meant for the old process would end the new one.")
    expect(called(db.run, "postgres")).named("db.run('postgres')").because("number 1 has ended, and a new process has to have the next number").equals(2)
    _shows(web, "web.ps()", {1: "nginx", 3: "cron"}, "number 2 was killed, and ps does not show the others")
    _shows(db, "db.ps()", {2: "postgres"}, "postgres was started again in db, nobody has ended it, and ps does not show it alone")
    why("A number that is free may still be in somebody's notes: a kill that was meant for the old process would end the new one.")
    again = called(web.run, "backup")
    evidence("number of a process that was started after number 2 of 3 had ended", again)
    expect(again).named("web.run('backup')").because("three processes were started before, one has ended, and a number was used again").equals(4)
    called(web.kill, 4)
    expect(called(web.run, "mailer")).named("web.run('mailer')").because("the process with the highest number has ended, and its number was used again").equals(5)
    why("A name says what a process is, and a number says which one. There may be many of a name.")
    host2 = fixtures.Host()
    one, two = _container(solution, host2, "web"), _container(solution, host2, "db")
    for container, name in ((one, "worker"), (two, "worker"), (two, "init"), (two, "worker"), (one, "worker"), (one, "")):
        called(container.run, name)
    called(two.kill, 3)
    evidence("workers of two containers, numbers on the host", [number for number, name in host2.kernel.processes().items() if name == "worker"])
    if sorted(host2.kernel.processes()) != [1, 40, 41, 42, 43, 45, 46]:
        fail("the second worker of a container was killed, and what ended is not this one", call="db.kill(3)", place=solution.Container)
    _shows(two, "db.ps() after its second worker was killed", {1: "worker", 2: "init"}, "one of several workers has ended, and ps does not show those that are left")
    _shows(one, "web.ps() after that", {1: "worker", 2: "worker", 3: ""}, "a worker of another container has ended, and ps does not show all of this one")
    host2.kernel.kill(45)
    _shows(one, "web.ps() after the host ended its second worker", {1: "worker", 3: ""}, "one of several workers was ended from the host, and ps does not show those that are left")
    why("The host's administrator, or the kernel itself when memory is short, ends processes without asking the container.")
    host.kernel.kill(41)
    evidence("nginx was ended from the host; web sees", called(web.ps) or "none")
    _shows(web, "web.ps()", {3: "cron", 5: "mailer"}, "nginx was ended from the host, and ps does not show the others")
    expect(called(web.run, "nginx")).named("web.run('nginx')").because("number 1 has ended, and a new process has to have the next number").equals(6)
    why("A number that is not inside must not reach the kernel: there, it is somebody else's.")
    other = host.kernel.start("sshd")
    for number, words in ((2, "it ended"), (1, "it was ended from the host"), (7, "it was never used inside"), (0, "numbers begin with 1"), (-1, "numbers begin with 1"), (40, "it is sshd's on the host"), (other, "it is sshd's on the host")):
        before = host.kernel.processes()
        try:
            called(web.kill, number)
        except ProcessLookupError:
            outcome = "ProcessLookupError"
        except (LookupError, TypeError, ValueError, AttributeError) as problem:
            outcome = type(problem).__name__
        else:
            outcome = "no exception"
        lost = [name for pid, name in before.items() if pid not in host.kernel.processes()]
        if lost:
            evidence(f"kill({number}) in web ended", lost)
            fail(f"no process {number} is running in the container ({words}), and {lost[0]} was ended", call=f"web.kill({number})")
        if outcome != "ProcessLookupError":
            fail(f"no process {number} is running in the container ({words}), and kill raised {outcome}", call=f"web.kill({number})")
    evidence("kill with seven numbers that are not running inside", "seven times ProcessLookupError, and all others run on")


@check
def paths_stay_below_the_root(solution):
    """Paths are resolved below the root, and no `..` leads out of it.

    At the root, `..` is the root itself, as on any computer. A path that is put behind the root before it is resolved walks out.
    """
    host = fixtures.Host()
    web = _container(solution, host, "web")
    first: Failed | None = None
    found: dict[str, str] = {}
    for path, wanted in (
        ("/etc/hostname", "web"),
        ("etc/hostname", "web"),
        ("hostname", "web's own"),
        ("/etc/../hostname", "web's own"),
        ("etc/./../etc/hostname", "web"),
        ("/notes..old", "notes of web"),
        ("/a..b/..c", "dots of web"),
        ("/.env", "settings of web"),
        (".env", "settings of web"),
        ("/etc/../../.env", "settings of web"),
        ("/My Notes ", "notes in capitals"),
        ("/images/web/etc/hostname", "web in web"),
        ("/../../etc/hostname", "web"),
        ("../../etc/hostname", "web"),
        ("/etc/../../../../hostname", "web's own"),
        ("/../web/etc/hostname", None),
        ("../web2/key", None),
        ("/../../etc/shadow", None),
        ("../../../../../etc/shadow", None),
        ("/etc/../../../etc/shadow", None),
        ("/..", None),
        ("/none", None),
    ):
        try:
            text = called(web.read, path)
            missing = False
        except FileNotFoundError:
            text, missing = None, True
        found[path] = "no such file" if missing else str(text)
        if (text != wanted or missing != (wanted is None)) and first is None:
            message = (
                "the host's password file was read from inside a container" if text == "root:canary"
                else "a file of another container was read" if text == "key of web2"
                else f"a file of the host was read, from outside the root: {text!r}" if text in ("host", "host's own")
                else "there is no such file below the root, and no FileNotFoundError reached the caller" if wanted is None and text is None
                else "`..` led out of the root and in again" if wanted is None
                else "a file below the root was not found" if missing
                else "another file was read"
            )
            first = Failed(message, call=f"Container(host, '/images/web').read({path!r})", expected="FileNotFoundError" if wanted is None else repr(wanted), actual="FileNotFoundError" if missing else repr(text), place=solution.Container)
    evidence("files that web read", "\n".join(f"{path}: {text}" for path, text in found.items()))
    if first is not None:
        raise first
    other = _container(solution, host, "db")
    expect(called(other.read, "/etc/hostname")).named("db.read('/etc/hostname')").because("two containers have two roots, and this is not the file of this one").equals("db")


@check
def a_machine_is_its_kernel(solution):
    """A machine boots one kernel, and all that it does is done by that kernel.

    Its numbers and paths need no translation: nobody else is on that kernel. That is also its price.
    """
    host = fixtures.Host()
    versions = ["5.4", "6.9", "5.4"]
    old, new, third = (_machine(solution, host, version) for version in versions)
    booted = [kernel.version for kernel in host.booted]
    evidence("kernels booted for three machines", booted or "none")
    if booted != versions:
        called(old.run, "nginx")
        where = "the host's kernel" if "nginx" in host.kernel.started else "a kernel booted since" if len(host.booted) > len(booted) else "a kernel of a machine"
        evidence("nginx, started in the first machine, runs on", where)
        message = (
            "three machines were made, and no kernel was booted" if not booted
            else f"three machines were made, and {len(booted)} kernels were booted" if len(booted) != 3
            else "three machines were made, and their kernels have other versions"
        )
        raise Failed(message, call="Machine(host, '5.4'); Machine(host, '6.9'); Machine(host, '5.4')", expected=repr(versions), actual=repr(booted), place=solution.Machine)
    expect([called(old.uname), called(new.uname)]).named("uname() of both").because("a machine does not tell the version of its own kernel").equals(["5.4", "6.9"])
    number = called(old.run, "nginx")
    if number != 2 or host.booted[0].processes() != {1: "init", 2: "nginx"}:
        raise Failed("run did not do what the machine's kernel does: start the process there, and return its number there", call="old.run('nginx')", expected="2, which is nginx on the machine's kernel", actual=f"{number!r}; on the machine's kernel: {host.booted[0].processes()}; on the host's: {host.kernel.processes()}", place=solution.Machine)
    _shows(old, "ps()", {1: "init", 2: "nginx"}, "a machine does not show all processes of its kernel")
    _shows(new, "ps() of the other machine", {1: "init"}, "a machine sees what was started on another one")
    expect(called(old.read, "/etc/../key")).named("read('/etc/../key')").because("a machine does not read the files of its kernel").equals("key of a machine")
    expect(called(new.read, "/etc/hostname")).named("read('/etc/hostname')").because("a machine does not read the files of its own kernel").equals("machine 2")
    called(old.kill, 2)
    _shows(old, "ps() after kill(2)", {1: "init"}, "a process of the machine was killed, and this is not what is left")
    try:
        called(old.kill, 2)
    except ProcessLookupError:
        pass
    else:
        fail("the machine's kernel raises ProcessLookupError for a process that has ended, and kill did not", call="old.kill(2); old.kill(2)")
    called(third.run, "postgres")
    called(third.kill, 1)
    _shows(third, "ps() of a machine after kill(1)", {2: "postgres"}, "a machine does what its kernel does, which ends number 1 like any other")
    if len(host.booted) != 3:
        fail("a kernel was booted by something else than making a machine", call="old.run('nginx'); …", place=solution.Machine)


@check(after=a_machine_is_its_kernel)
def a_crash_takes_what_shares(solution):
    """Containers cost no kernel of their own, and a crash of the one they share takes all of them.

    A bug in the kernel, or a neighbour who exploits one, reaches every container on it. A machine is lost alone.
    """
    prices = {}
    for words, make in (("10 containers", lambda host, n: _container(solution, host, "web")), ("10 machines", lambda host, n: _machine(solution, host, "6.1"))):
        host = fixtures.Host()
        before = host.memory()
        for number in range(10):
            called(make(host, number).run, "nginx")
        prices[words] = f"{1 + len(host.booted)} kernels, {host.memory() - before} MiB more" if host.booted else f"1 kernel, {host.memory() - before} MiB more"
        evidence(f"{words} with a process each", prices[words])
    if prices["10 containers"] != f"1 kernel, {10 * fixtures.PROCESS_MIB} MiB more":
        fail("ten containers with a process each took more than ten processes on one kernel", place=solution.Container)
    host = fixtures.Host()
    web, db = _container(solution, host, "web"), _container(solution, host, "db")
    one, two = _machine(solution, host, "6.1"), _machine(solution, host, "6.1")
    expect([called(web.uname), called(db.uname)]).named("uname() of two containers").because("a container does not tell the version of the kernel that it runs on, the host's").equals(["6.1", "6.1"])
    newer = fixtures.Host()
    newer.kernel.version = "6.9"
    expect(called(_container(solution, newer, "web").uname)).named("uname()").because("on a host with another kernel, a container does not tell that one's version").equals("6.9")
    for guest in (web, db, one, two):
        called(guest.run, "app")
    guests = {"web": web, "db": db, "machine 1": one, "machine 2": two}
    host.booted[0].crash()
    evidence("answering after the kernel of machine 1 has crashed", _answering(guests))
    if _answering(guests) != ["web", "db", "machine 2"]:
        fail("the kernel of one machine crashed, and it is not this machine alone that is lost", call="machine_1.run('probe')", place=solution.Machine)
    host.kernel.crash()
    evidence("answering after the host's kernel has crashed, too", _answering(guests))
    if _answering(guests) != ["machine 2"]:
        fail("the host's kernel crashed, and a container went on answering", call="web.run('probe')", place=solution.Container)


@check(after=a_process_ends_inside, stretch=True)
def number_one_takes_all(solution):
    """When number 1 of a container is killed, all its processes end.

    Linux does so for each namespace of processes: its first process is responsible for the others. That is why `docker stop` talks to number 1.
    """
    host = fixtures.Host()
    web, db = _container(solution, host, "web"), _container(solution, host, "db")
    for number in range(2):
        for container, name in ((web, f"web {number}"), (db, f"db {number}"), (web, f"worker {number}"), (web, f"cron {number}")):
            called(container.run, name)
    called(db.run, "db 2")
    host.kernel.kill(43)
    called(web.kill, 1)
    left = list(host.kernel.processes().values())
    evidence("number 1 of web was killed; still running on the host", left)
    if alive := [name for name in left if name.startswith(("web", "worker", "cron"))]:
        fail(f"number 1 of the container was killed, and other processes of it run on: {', '.join(alive)}", call="web.kill(1)", place=solution.Container)
    if left != ["init", "sshd", "db 0", "db 1", "db 2"]:
        fail("number 1 of a container was killed, and processes outside of it ended", call="web.kill(1)", place=solution.Container)
    _shows(web, "web.ps()", {}, "all processes of the container have ended, and ps shows some")
    called(db.kill, 2)
    _shows(db, "db.ps() after kill(2)", {1: "db 0", 3: "db 2"}, "number 2 was killed, and it is not the others that are left")
    host.kernel.kill(42)
    called(db.run, "db 3")
    called(db.kill, 3)
    _shows(db, "db.ps() after number 1 was ended from the host, and kill(3)", {4: "db 3"}, "number 3 was killed, and it is not number 4 that is left")


# --- how it is observed ----------------------------------------------------------------------


def _shows(guest: Any, words: str, wanted: dict[int, str], because: str) -> None:
    """Hold what ps shows against what is running."""
    seen = called(guest.ps)
    evidence(words, seen or "none")
    if seen != wanted or not isinstance(seen, dict):
        raise Failed(because, call=words, expected=repr(wanted), actual=repr(seen))


def _container(solution: Any, host: fixtures.Host, image: str) -> Any:
    return named(called(solution.Container, named(host, "host"), f"/images/{image}"), image)


def _machine(solution: Any, host: fixtures.Host, version: str) -> Any:
    return named(called(solution.Machine, named(host, "host"), version), "machine")


def _answering(guests: dict[str, Any]) -> list[str]:
    """The guests in which a process can still be started."""
    names = []
    for name, guest in guests.items():
        try:
            guest.run("probe")
        except fixtures.KernelPanic:
            continue
        names.append(name)
    return names

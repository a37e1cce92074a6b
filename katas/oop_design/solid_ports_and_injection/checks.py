"""Checks for solid_ports_and_injection: parts that the check brings along, each as narrow as its port."""

import sqlite3
from datetime import datetime, timedelta, timezone

from katabook import called, check, evidence, expect, fail, named, raised_at, sql, why

NOON = datetime(2031, 5, 6, 12, 0, 0, 250_000, timezone(timedelta(hours=2)))


@check
def the_service_uses_what_it_is_given(solution):
    """A signup adds a user and sends a mail, with the parts that were handed in.

    Each part here can do just one thing. A service that makes its own parts, or asks more of them than its port says,
    cannot be tested without a database and a mail server.
    """
    world = _World(solution, ids=[7, 0])
    evidence("calls while the service is made", world.journal)
    expect(world.journal).because("the service was only made, and a part was called already").equals([])
    answer = world.signup("  Ann@Example.COM ")
    evidence("signup('  Ann@Example.COM ')", " ".join(f"{name}({', '.join(x for x in rest if isinstance(x, str))})" for name, *rest in world.journal))
    at = [entry for entry in world.journal if entry[0] == "add"]
    looks = [entry[0] for entry in world.journal].count("clock")
    if looks > 1:
        fail(f"the clock was read {looks} times in one signup", call="service.signup('  Ann@Example.COM ')", place=solution.SignupService)
    if at and at[0][2] != NOON + timedelta(minutes=1):
        fail("the user was added with another time than that of the clock", call="service.signup('  Ann@Example.COM ')", place=solution.SignupService)
    expect(world.journal).because("a signup is not: read the clock, add the tidy email with that time, send it a welcome").equals(
        [("clock",), ("add", "ann@example.com", NOON + timedelta(minutes=1)), ("send", "ann@example.com", "Welcome")]
    )
    expect(answer).because("signup did not return the id that users.add had returned").equals(7)
    world.journal.clear()
    answer = world.signup(" Bob Lee@localhost")
    evidence("time of the second signup, a minute later", [entry[2].isoformat() for entry in world.journal if entry[0] == "add"], exact=False)
    expect(world.journal).because("the second signup, of ' Bob Lee@localhost': the clock is read again, and 'bob lee@localhost' added with that time").equals(
        [("clock",), ("add", "bob lee@localhost", NOON + timedelta(minutes=2)), ("send", "bob lee@localhost", "Welcome")]
    )
    expect(answer).because("users.add returned the id 0, and signup something else").equals(0)
    why("Parts that stand in the class are shared by all services; injected ones belong to one.")
    other = _World(solution, ids=[1])
    world.journal.clear()
    other.signup("cy@example.com")
    expect(world.journal).because("one service signed up a user, and the parts of another were called").equals([])


@check
def a_refused_signup_goes_no_further(solution):
    """A signup that is refused goes no further, and its caller hears why.

    Nobody is welcomed who was not added. The service catches nothing, since it can repair nothing.
    """
    for email in ("ann.example.com", "", "  "):
        world = _World(solution, ids=[7])
        try:
            world.signup(email)
        except ValueError:
            evidence(f"signup({email!r})", f"ValueError; calls: {world.journal}")
        else:
            fail(f"signup({email!r}) raised no ValueError", call=f"service.signup({email!r})", place=solution.SignupService)
        expect(world.journal).because(f"signup({email!r}) was refused, and a part was called all the same").equals([])
    for words, part, error in (
        ("users.add raises EmailTaken", "add", solution.EmailTaken("ann@example.com")),
        ("users.add raises OSError", "add", OSError("disk full")),
        ("the clock raises RuntimeError", "clock", RuntimeError("stopped")),
        ("mailer.send raises OSError", "send", OSError("no mail server")),
    ):
        world = _World(solution, ids=[7], failing={part: error})
        try:
            world.signup("ann@example.com")
        except Exception as problem:
            if type(problem).__name__ != type(error).__name__ or str(problem) != str(error):
                fail(f"{words}, and the caller got {type(problem).__name__}", call="service.signup('ann@example.com')", place=raised_at(problem))
        else:
            fail(f"{words}, and the caller never heard of it", call="service.signup('ann@example.com')", place=solution.SignupService)
        names = [entry[0] for entry in world.journal]
        evidence(f"{words}: calls", " ".join(names))
        expect(names).because(f"{words}, and the calls were not those up to there").equals(["clock", "add", "send"][: ["clock", "add", "send"].index(part) + 1])


@check
def the_database_speaks_the_words_of_the_port(solution):
    """SqliteUsers keeps users, and its errors are those of the port.

    If `sqlite3.IntegrityError` comes through, every caller has to know which database there is. The adapter knows, and
    translates.
    """
    conn = sql.connect(":memory:")
    conn.execute(solution.SCHEMA)
    conn.execute("INSERT INTO users (email, at) VALUES ('old@example.com', ''), ('zoe@example.com', '')")
    conn.execute("DELETE FROM users WHERE email = 'old@example.com'")
    conn.commit()
    users = called(solution.SqliteUsers, conn)
    found = [called(named(users.add, "users.add"), email, NOON) for email in ("ann@example.com", "O'Hara@example.com")]
    rows = conn.execute("SELECT id, email, at FROM users WHERE id > 2 ORDER BY id").fetchall()
    evidence("rows after two users were added", rows)
    expect(rows).because("two users were added, and the table holds something else").equals(
        [(3, "ann@example.com", "2031-05-06T12:00:00.250000+02:00"), (4, "O'Hara@example.com", "2031-05-06T12:00:00.250000+02:00")]
    )
    expect(found).because("add did not return the ids of the new rows").equals([3, 4])
    if conn.in_transaction:
        fail("a user was added, and the transaction is still open: users.add did not commit", call="users.add('ann@example.com', noon)", place=users.add)
    try:
        users.add("zoe@example.com", NOON)
    except solution.EmailTaken:
        pass
    except sqlite3.Error as problem:
        evidence("an email that was in the table before", type(problem).__name__)
        fail(f"an email that was in the table before raised {type(problem).__name__} and not EmailTaken", call="users.add('zoe@example.com', …)", place=raised_at(problem) or users.add)
    else:
        fail("zoe's email was in the table before, and was added again", call="users.add('zoe@example.com', …)", place=users.add)
    try:
        users.add("ann@example.com", NOON + timedelta(days=1))
    except solution.EmailTaken:
        evidence("the same email again", "EmailTaken")
    except Exception as problem:
        evidence("the same email again", type(problem).__name__)
        evidence("it says", str(problem), exact=False)
        fail(f"the same email again raised {type(problem).__name__} and not EmailTaken", call="users.add('ann@example.com', …)", place=raised_at(problem) or users.add)
    else:
        fail("the same email was added again, and nothing was raised", call="users.add('ann@example.com', …)", place=users.add)
    evidence("a transaction is open after that", conn.in_transaction)
    if conn.in_transaction:
        fail("an email was refused, and its transaction is still open", call="users.add('ann@example.com', …)", place=users.add)
    expect(conn.execute("SELECT id, email, at FROM users WHERE id > 2 ORDER BY id").fetchall()).because("an email was refused, and the table has changed").equals(rows)
    expect(called(named(users.add, "users.add"), "bob@example.com", NOON)).because("after a refused email, the next user did not get an id of its own").equals(5)
    why("An error that was not foreseen is not a taken email. Told that it is, people look in the wrong place, for hours.")
    try:
        called(solution.SqliteUsers, sql.connect(":memory:")).add("ann@example.com", NOON)
    except Exception as problem:
        evidence("add in a database without the table", type(problem).__name__)
        evidence("it says", str(problem), exact=False)
        if type(problem).__name__ != "OperationalError":
            fail(f"the table is missing, and add raised {type(problem).__name__} and not the error of the database", call="users.add('ann@example.com', …)", place=raised_at(problem))
    else:
        fail("the table is missing, and add raised nothing", call="users.add('ann@example.com', …)", place=users.add)
    world = _World(solution, users=users)
    world.signup("Cy@example.com")
    expect(conn.execute("SELECT email FROM users WHERE id = 6").fetchall()).because("a SignupService over SqliteUsers did not add the user").equals([("cy@example.com",)])


@check
def a_mailer_is_extended_from_outside(solution):
    """An audit trail is added around any mailer, and no mailer is edited.

    That is what open for extension means: the service has a mailer, and does not notice that it is two.
    """
    sent, entries = [], []
    plain = _Mailer(lambda to, subject: sent.append((to, subject, len(entries))))
    mailer = called(solution.AuditedMailer, plain, entries)
    called(named(mailer.send, "mailer.send"), "ann@example.com", "Welcome")
    called(named(mailer.send, "mailer.send"), to="", subject="")
    called(named(mailer.send, "mailer.send"), "ann@example.com", "Welcome")
    evidence("sent, and how many entries there were before", sent)
    expect([mail[:2] for mail in sent]).because("the mailer inside was not called once for each of three mails").equals([("ann@example.com", "Welcome"), ("", ""), ("ann@example.com", "Welcome")])
    evidence("entries", entries)
    expect(entries).because("three mails were sent, and the list that was given does not have these three entries").equals([("ann@example.com", "Welcome"), ("", ""), ("ann@example.com", "Welcome")])
    expect([before for _, _, before in sent]).because("a mail was entered before it was sent").equals([0, 1, 2])
    twice = []
    called(called(solution.AuditedMailer, mailer, twice).send, "bob@example.com", "Hi")
    expect([len(sent), len(entries), len(twice)]).because("an AuditedMailer around an AuditedMailer: both should have entered the mail that was sent").equals([4, 4, 1])
    why("A trail that says what was meant to be sent is no use when somebody asks what was.")
    error = OSError("no mail server")

    def refuse(to, subject):
        raise error

    entries = []
    try:
        called(solution.AuditedMailer, _Mailer(refuse), entries).send("ann@example.com", "Welcome")
    except OSError:
        pass
    else:
        fail("the mailer inside raised OSError, and the caller never heard of it", call="mailer.send(…)", place=solution.AuditedMailer)
    evidence("entries after sending has failed", entries)
    expect(entries).because("sending failed, and was entered as sent").equals([])
    world = _World(solution, ids=[7], mailer=called(solution.AuditedMailer, plain, entries))
    world.signup("ann@example.com")
    expect(entries).because("a SignupService with an AuditedMailer sent a welcome, and it was not entered").equals([("ann@example.com", "Welcome")])


@check
def a_container_makes_each_thing_once(solution):
    """The container makes what is asked for, when it is asked for, and once.

    It knows how everything is made, and nothing else does: services are handed their parts and never see it.
    """
    made = []
    box = named(called(solution.Container), "box")

    def factory(name, value=None, needs=()):
        def make(given):
            parts = [given.resolve(need) for need in needs]
            made.append(name)
            return [name, *parts] if value is None else value

        return make

    called(box.register, "settings", factory("settings"))
    expect(made).because("settings were registered, and made at once").equals([])
    called(box.register, "service", factory("service", needs=("mailer", "users")))
    called(box.register, "mailer", factory("mailer", needs=("settings",)))
    called(box.register, "users", factory("users", needs=("settings",)))
    called(box.register, "unused", factory("unused"))
    evidence("made after five registrations", made)
    expect(made).because("five things were registered, none was asked for, and something was made").equals([])
    first = called(named(box.resolve, "box.resolve"), "service")
    evidence("made for service", " ".join(made))
    expect(first).because("resolve('service') did not return what the factories make").equals(["service", ["mailer", ["settings"]], ["users", ["settings"]]])
    expect(sorted(made)).because("mailer and users both need settings: each thing should be made once").equals(["mailer", "service", "settings", "users"])
    again = called(box.resolve, "service")
    evidence("made after service was asked for again", " ".join(made))
    if again is not first or len(made) != 4:
        fail("resolve('service') a second time did not return the object that was made the first time", call="box.resolve('service')", place=box.resolve)
    why("None, 0 and an empty list are objects as well.")
    for value in (0, False, ()):
        made.clear()
        called(box.register, f"false {value!r}", factory("false", value))
        found = [called(box.resolve, f"false {value!r}") for _ in range(2)]
        expect(found).because(f"a factory made {value!r}, and resolve returned something else").equals([value, value])
        expect(len(made)).because(f"a factory made {value!r}, and was called again the second time").equals(1)
    called(box.register, "nothing", lambda box: made.append("nothing"))
    made.clear()
    called(box.resolve, "nothing"), called(box.resolve, "nothing")
    evidence("a factory that returns None: calls for two resolves", len(made))
    expect(len(made)).because("a factory returned None, and was called again the second time").equals(1)
    why("A database that was down for a moment is asked again the next time.")
    tries = []

    def unlucky(given):
        tries.append("try")
        if len(tries) == 1:
            raise OSError("down")
        return ["made"]

    called(box.register, "unlucky", unlucky)
    found = []
    for _ in range(3):
        try:
            found.append(box.resolve("unlucky"))
        except (OSError, LookupError) as problem:
            found.append(type(problem).__name__)
    evidence("a factory that raises OSError once: three resolves", found)
    expect(found).because("a factory raised OSError once and then worked: three resolves came to something else").equals(["OSError", ["made"], ["made"]])
    expect(len(tries)).because("a factory raised OSError once and then worked: it was not called twice in three resolves").equals(2)
    why("A container that is made for a test must know nothing of the one before.")
    other = called(solution.Container)
    try:
        called(other.resolve, "settings")
    except LookupError:
        evidence("another container, where nothing was registered", "LookupError")
    else:
        fail("nothing was registered in a second container, and it resolved a name of the first", call="other.resolve('settings')", place=solution.Container)
    for name in ("mailer", "settings"):
        called(other.register, name, factory(name, needs=("settings",) if name == "mailer" else ()))
    if called(other.resolve, "mailer") is called(box.resolve, "mailer"):
        fail("two containers handed out the same object", call="other.resolve('mailer')", place=solution.Container)
    why("An error that names what is missing is the difference between a minute and an hour.")
    called(box.register, "broken", factory("broken", needs=("postbox",)))
    for name, missing in (("nowhere", "nowhere"), ("broken", "postbox")):
        try:
            box.resolve(name)
        except LookupError as problem:
            evidence(f"resolve({name!r}), where {missing} was never registered", "LookupError" + (f" that names {missing}" if missing in str(problem) else ""))
            if missing not in str(problem):
                evidence("it says", str(problem), exact=False)
                fail(f"the LookupError of a name that was not registered does not have {missing!r} in its text", call=f"box.resolve({name!r})", place=box.resolve)
        else:
            fail(f"{missing} was never registered, and resolve({name!r}) raised no LookupError", call=f"box.resolve({name!r})", place=box.resolve)


@check(after=a_container_makes_each_thing_once, stretch=True)
def a_circle_is_reported(solution):
    """A circle of factories is reported with its path.

    Without a look at what is being made, the circle ends as a RecursionError with a thousand lines, none of which names
    the things that need each other.
    """
    box = named(called(solution.Container), "box")
    for name, need in (("door", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("self", "self")):
        called(box.register, name, lambda box, need=need: [box.resolve(need)])
    called(box.register, "leaf", lambda box: ["leaf"])
    called(box.register, "pair", lambda box: [box.resolve("leaf"), box.resolve("leaf")])
    for name, path in (("a", "a -> b -> c -> a"), ("b", "b -> c -> a -> b"), ("a", "a -> b -> c -> a"), ("door", "a -> b -> c -> a"), ("self", "self -> self")):
        try:
            box.resolve(name)
        except LookupError as problem:
            evidence(f"resolve({name!r})", f"LookupError: {problem}", exact=False)
            if path not in str(problem) or f"> {path}" in str(problem):
                more = "has more than the path" if path in str(problem) else "does not have the path"
                fail(f"resolve({name!r}): the LookupError of a circle {more} {path}", call=f"box.resolve({name!r})", place=box.resolve)
        else:
            fail("factories need each other in a circle, and resolve returned something", call=f"box.resolve({name!r})", place=box.resolve)
        expect(called(box.resolve, "pair")).because("after a circle was reported, a name outside of it is not resolved").equals([["leaf"], ["leaf"]])


# --- how it is observed ----------------------------------------------------------------------


class _Mailer:
    """A mailer with nothing but send; as a condition it is false."""

    def __len__(self):
        return 0

    def __init__(self, send):
        self._send = send

    def send(self, to, subject):
        return self._send(to, subject)


class _Users:
    """Users with nothing but add; as a condition they are false."""

    def __len__(self):
        return 0

    def __init__(self, add):
        self._add = add

    def add(self, email, at):
        return self._add(email, at)


class _World:
    """A service with parts that note their calls; the clock goes on by a minute with each look."""

    def __init__(self, solution, ids=(), users=None, mailer=None, failing=None):
        self.journal, self._ids, self._failing, self._now = [], list(ids), failing or {}, NOON
        users = users if users is not None else _Users(lambda email, at: self._noted("add", email, at) or self._ids.pop(0))
        mailer = mailer if mailer is not None else _Mailer(lambda to, subject: self._noted("send", to, subject))
        self._service = called(solution.SignupService, users, mailer, self._clock)

    def signup(self, email):
        return called(named(self._service.signup, "service.signup"), email)

    def _clock(self):
        self._noted("clock")
        self._now += timedelta(minutes=1)
        return self._now

    def _noted(self, name, *details):
        self.journal.append((name, *details))
        if name in self._failing:
            raise self._failing[name]

"""Checks for composition_over_inheritance: parts alone, parts together, parts exchanged."""

from katabook import called, check, evidence, expect, fail, named, why


@check
def a_client_uses_its_parts(solution):
    """A client asks its transport for bytes and its codec for what they mean.

    It has both and is neither: any object with the right method will do, a stub of three lines in a test included.
    """
    transport, codec = _Transport(b"raw"), _Codec()
    client = _client(solution, transport, codec)
    answer = called(named(client.get, "client.get"), "/a")
    evidence("client.get('/a'): calls of transport", transport.paths)
    expect(transport.paths).because("client.get('/a') did not call transport once, with the path").equals(["/a"])
    evidence("bytes that reached codec.decode", codec.seen)
    evidence("client.get returned", "what decode had returned" if answer is codec.value else type(answer).__name__)
    expect(codec.seen).because("client.get('/a') did not hand the bytes of the transport to codec.decode once").equals([b"raw"])
    if answer is not codec.value:
        fail("client.get returned something else than codec.decode did", call="client.get('/a')", place=client.get)
    policies = [lambda path, fetch: fetch(path)]
    client = _client(solution, transport, codec, policies)
    for name, part in (("transport", transport), ("codec", codec), ("policies", policies)):
        found = getattr(client, name, None)
        if found is not part and not (name == "policies" and found is not None and list(found) == policies):
            fail(f"client.{name} is not the {name} that the client was given", call=f"client.{name}", place=solution.Client)
    why("A codec is a part like any other, and knows nothing but bytes.")
    for kind, raw, value in (
        ("JsonCodec", b'{"a": [1, null]}', {"a": [1, None]}),
        ("JsonCodec", b"0", 0),
        ("TextCodec", "smörgås".encode(), "smörgås"),
        ("TextCodec", b"", ""),
        ("TextCodec", b" two\r\nlines \n", " two\r\nlines \n"),
        ("JsonCodec", '"smörgås"'.encode(), "smörgås"),
    ):
        codec = called(getattr(solution, kind))
        expect(named(codec.decode, f"{kind}().decode"), raw).because(f"{kind}().decode({raw!r}) is another value").returns(value)
        client = _client(solution, _Transport(raw), codec)
        expect(named(client.get, "client.get"), "/a").because(f"a client with a {kind} got {raw!r} and returned another value").returns(value)


@check
def retry_works_alone(solution):
    """Retry is a part of its own: it needs something to call, and no client.

    In the tree, this loop could only be tested as a client with a transport. As a part it takes any function.
    """
    for words, times, outcomes, wanted, tries in (
        ("Retry(3), the server answers at once", 3, [b"yes"], b"yes", 1),
        ("Retry(3), it answers at once and has nothing to say", 3, [b""], b"", 1),
        ("Retry(3), down twice", 3, ["down 1", "down 2", b"yes"], b"yes", 3),
        ("Retry(3), down three times", 3, ["down 1", "down 2", "down 3", b"yes"], "down 3", 3),
        ("Retry(1), down", 1, ["down 1", b"yes"], "down 1", 1),
    ):
        fetch = _Script(solution, outcomes)
        policy = called(solution.Retry, times)
        try:
            found = called(named(policy, f"Retry({times})"), "/a", fetch)
        except solution.Unavailable as problem:
            found = str(problem)
        evidence(f"{words}: calls of fetch", len(fetch.paths))
        expect(len(fetch.paths)).because(f"{words}: fetch was called {len(fetch.paths)} times and not {tries}").equals(tries)
        if found != wanted:
            outcome = f"Unavailable({wanted!r}) should have gone on" if isinstance(wanted, str) else f"it should have returned {wanted!r}"
            fail(f"{words}: it {'raised' if isinstance(found, str) and found.startswith('down') else 'returned'} {found!r}; {outcome}", call=f"Retry({times})('/a', fetch)", place=solution.Retry)
        expect(set(fetch.paths)).because("fetch was called with another path").equals({"/a"})
    policy, again = called(solution.Retry, 2), []
    for number in (1, 2):
        fetch = _Script(solution, ["down 1", b"yes"])
        try:
            again.append(called(named(policy, "retry"), "/a", fetch))
        except solution.Unavailable:
            again.append("Unavailable")
    paths = []
    for path in ("/a", "/b"):
        called(policy, path, lambda path: paths.append(path) or b"")
    expect(paths).because("one Retry(2) was used for /a and /b, and fetch was called with other paths").equals(["/a", "/b"])
    expect(again).because("one Retry(2) was used for two requests, each down once: the tries of the first counted for the second").equals([b"yes", b"yes"])
    why("A page that is not there will not be there at the next try. Retrying it costs time and hides the answer.")
    evidence("a NotFound is an Unavailable", issubclass(solution.NotFound, solution.Unavailable))
    findings = []
    for kind in ("NotFound", "FetchError", "KeyError"):
        make = KeyError if kind == "KeyError" else getattr(solution, kind)
        error, tries = make("/a"), []

        def fetch(path):
            tries.append(path)
            raise error

        try:
            called(solution.Retry, 3)("/a", fetch)
        except make:
            if len(tries) > 1:
                findings.append(f"fetch raised {kind}, which is not worth another try, and was called {len(tries)} times")
        except Exception as problem:
            findings.append(f"fetch raised {kind}, and the caller of Retry(3) got {type(problem).__name__}")
        else:
            findings.append(f"fetch raised {kind}, and the caller of Retry(3) never heard of it")
        evidence(f"Retry(3), fetch raises {kind}: calls of fetch", len(tries))
    for finding in findings[:1]:
        fail(finding, call="Retry(3)('/a', fetch)", place=solution.Retry)


@check
def cache_works_alone(solution):
    """Cache is a part of its own, and each cache has its own answers.

    A dict in the body of a class belongs to the class: what one client fetched for one user is handed to another.
    """
    fetch = _Script(solution, [b"one", b"", b"three"])
    cache = called(solution.Cache)
    found = [called(named(cache, "cache"), path, fetch) for path in ("/a", "/b", "/a", "/b", "/a")]
    evidence("a cache is asked for /a, /b, /a, /b, /a (of which /b is empty): calls of fetch", fetch.paths)
    expect(found).because("a cache returned something else than fetch did").equals([b"one", b"", b"one", b"", b"one"])
    expect(fetch.paths).because("fetch was not called once for each path" + (": the empty answer was fetched again" if fetch.paths.count("/b") > 1 else "")).equals(["/a", "/b"])
    other, again = called(solution.Cache), _Script(solution, [b"other"])
    found = called(named(other, "Cache()"), "/a", again)
    evidence("a second Cache() is asked for /a: calls of fetch", len(again.paths))
    expect(found).because("a second Cache() answered what the first one had kept").equals(b"other")
    expect(called(named(cache, "cache"), "/a", again)).because("the first cache changed its answer after a second one was used").equals(b"one")
    why("A failure that is kept turns a second of downtime into a day.")
    for kind in ("Unavailable", "NotFound"):
        problem, tries = getattr(solution, kind)("/a"), []
        cache = called(solution.Cache)
        for fetch in (lambda path: _raise(problem), lambda path: b"yes"):
            try:
                tries.append(cache("/a", fetch))
            except solution.FetchError:
                tries.append(kind)
        evidence(f"fetch raises {kind} and then works: what two calls came to", tries)
        expect(tries).because(f"fetch raised {kind} and then worked: the cache should raise the first time and answer the second time").equals([kind, b"yes"])
    why("A page is what its path says, letter by letter, however many there are.")
    cache, paths = called(solution.Cache), []
    asked = ["/A", "/a", "/a/", *(f"/{number}" for number in range(150))]
    for _ in range(2):
        for path in asked:
            found = cache(path, lambda path: paths.append(path) or path.encode())
            if found != path.encode():
                fail(f"a cache was asked for {path} and gave the answer of another path", call=f"cache({path!r}, fetch)", place=solution.Cache)
    if paths != asked:
        fail(f"{len(asked)} paths were asked for twice, and fetch was called {len(paths)} times", call="cache(path, fetch)", place=solution.Cache)


@check(after=a_client_uses_its_parts)
def policies_wrap_in_order(solution):
    """The first policy is the outermost, and the order is the caller's choice.

    Whether a request that the cache answers is counted depends on who wraps whom. A tree of classes fixes that order in
    the list of bases.
    """
    journal, transport = [], _Transport(b"raw", lambda path: journal.append("transport"))
    client = _client(solution, transport, _Codec(), [_noting("a", journal), _noting("b", journal), _noting("c", journal)])
    called(named(client.get, "client.get"), "/a")
    evidence("policies a, b, c: what happened in client.get", " ".join(journal))
    expect(journal).because("the policies were [a, b, c]: a should begin first, call b, that c, and that the transport").equals(["a", "b", "c", "transport", "c done", "b done", "a done"])
    before = list(journal)
    journal.clear()
    called(client.get, "/a")
    expect(journal).because("a second get of the same client did something else than the first").equals(before)
    counts = {}
    for words, order in (("[Cache(), counter]", 0), ("[counter, Cache()]", 1)):
        counter = []
        policies = [called(solution.Cache), _noting("x", counter)]
        client = _client(solution, _Transport(b"1"), _Codec(), policies[::-1] if order else policies)
        for _ in range(3):
            called(client.get, "/a")
        counts[words] = counter.count("x")
        evidence(f"three gets with {words}: what the counter saw", counts[words])
    expect(counts).because("a counter behind the cache sees one of three gets, and one in front of it all three").equals({"[Cache(), counter]": 1, "[counter, Cache()]": 3})
    client = _client(solution, transport, _Codec(), (_changing("/b"),))
    called(client.get, "/a")
    expect(transport.paths[-1]).because("a policy called fetch('/b'), and another path reached the transport").equals("/b")
    inner = []
    client = _client(solution, transport, _Codec(), [_changing("/b"), lambda path, fetch: inner.append(path) or fetch(path)])
    called(client.get, "/a")
    expect(inner).because("the first policy called fetch('/b'), and the second one was called with another path").equals(["/b"])
    client = _client(solution, _Transport(b"raw"), codec := _Codec(), [lambda path, fetch: fetch(path) + b"!"])
    called(client.get, "/a")
    expect(codec.seen).because("a policy returned other bytes, and they did not reach the codec").equals([b"raw!"])


@check(after=policies_wrap_in_order)
def every_combination_works(solution):
    """All combinations work, those that nobody thought of included.

    Two codecs and two policies were eight classes. A third policy, written by somebody else, makes them
    sixteen; as a part it is one more.
    """
    table = []
    for codec, value in (("JsonCodec", 7), ("TextCodec", "7")):
        for names in ((), ("Retry",), ("Cache",), ("Cache", "Retry"), ("Retry", "Cache"), ("Retry", "shout", "Cache")):
            fetch = _Script(solution, ["down", b"7", b"7", b"7"])
            policies = [_part(solution, name) for name in names]
            client = _client(solution, fetch, called(getattr(solution, codec)), policies)
            found = []
            for _ in range(2):
                try:
                    found.append(client.get("/a"))
                except solution.Unavailable:
                    found.append("Unavailable")
            wanted = [value if "Retry" in names else "Unavailable", value]
            calls = (3 if "Retry" in names else 2) - ("Cache" in names and "Retry" in names)
            words = f"{codec}, [{', '.join(names)}]"
            table.append(f"{words:<32} {found}  fetched {len(fetch.paths)}×")
            expect(found).because(f"{words}, a transport that fails once: two gets came to something else").equals(wanted)
            expect(len(fetch.paths)).because(f"{words}, a transport that fails once: the transport was not called {calls} times in two gets").equals(calls)
    evidence("combinations", "\n".join(table))


@check(after=policies_wrap_in_order)
def parts_are_exchanged_on_a_live_client(solution):
    """A part can be exchanged between two calls.

    What an object is, is settled when it is made. What it has can be replaced: another server, one more
    policy while there is trouble.
    """
    first, second, journal = _Transport(b"one"), _Transport(b"two"), []
    client = _client(solution, first, _Codec())
    called(client.get, "/a")
    client.transport = second
    called(client.get, "/b")
    evidence("after client.transport = second: paths that reached the first and the second", [first.paths, second.paths])
    expect([first.paths, second.paths]).because("client.transport was replaced, and the next get did not go to the new one").equals([["/a"], ["/b"]])
    client.policies = [_noting("new", journal)]
    called(client.get, "/c")
    evidence("after client.policies = [new]: what the new policy saw", journal)
    expect(journal).because("client.policies was replaced, and the next get did not use the new policy once").equals(["new", "new done"])
    client.policies = []
    called(client.get, "/c")
    expect(journal).because("client.policies was emptied, and the old policy was called again").equals(["new", "new done"])
    client.codec = codec = _Codec()
    called(client.get, "/d")
    expect(codec.seen).because("client.codec was replaced, and the next get did not use the new one").equals([b"two"])
    other = _client(solution, first, _Codec())
    called(other.get, "/e")
    expect(journal).because("a policy of one client was called by another").equals(["new", "new done"])


@check
def inheritance_where_it_is_true(solution):
    """Inheritance stays where it says what is meant, and nowhere else.

    A caller who catches `FetchError` means every kind of it: that is a true is-a. A client is no kind of cache.
    """
    for kind, base in (("NotFound", "FetchError"), ("Unavailable", "FetchError")):
        try:
            raise getattr(solution, kind)("/a")
        except solution.FetchError:
            evidence(f"except {base} catches {kind}", True)
        except Exception:
            evidence(f"except {base} catches {kind}", False)
            fail(f"except {base} does not catch {kind}", place=getattr(solution, kind))
    if not issubclass(solution.FetchError, Exception):
        fail("FetchError is not an Exception", place=solution.FetchError)
    if issubclass(solution.NotFound, solution.Unavailable) or issubclass(solution.Unavailable, solution.NotFound):
        fail("a page that is not there and a server that is down are one kind of the other", place=solution.NotFound)
    parts = {name: getattr(solution, name) for name in ("Client", "JsonCodec", "TextCodec", "Retry", "Cache")}
    kinds = {name: part for name, part in parts.items() if isinstance(part, type)}
    found = [f"{one} inherits from {other}" for one in kinds for other in kinds if one != other and issubclass(kinds[one], kinds[other])]
    children = [kind.__name__ for kind in solution.Client.__subclasses__()]
    if children:
        evidence("they are", ", ".join(children), exact=False)
    evidence("inheritance between Client, codecs and policies", found or "none")
    evidence("classes that inherit from Client", len(children))
    if found:
        fail(f"a part inherits from another: {found[0]}", place=kinds[found[0].split()[0]])
    if children:
        fail("a class inherits from Client", place=solution.Client)


# --- how it is observed ----------------------------------------------------------------------


class _Transport:
    """A transport that always answers the same."""

    def __init__(self, raw, during=lambda path: None):
        self._raw, self._during, self.paths = raw, during, []

    def __call__(self, path):
        self.paths.append(path)
        self._during(path)
        return self._raw


class _Codec:
    """A codec that always decodes to one object."""

    def __init__(self):
        self.seen, self.value = [], named(object(), "the decoded value")

    def decode(self, raw):
        self.seen.append(raw)
        return self.value


class _Script:
    """A fetch with one outcome for each call: bytes, or the text of an Unavailable."""

    def __init__(self, solution, outcomes):
        self._solution, self._outcomes, self.paths = solution, list(outcomes), []

    def __call__(self, path):
        self.paths.append(path)
        outcome = self._outcomes.pop(0) if self._outcomes else b"one call too many"
        if isinstance(outcome, str):
            raise self._solution.Unavailable(outcome)
        return outcome


def _client(solution, transport, codec, policies=None):
    return called(solution.Client, transport, codec) if policies is None else called(solution.Client, transport, codec, policies)


def _noting(name, journal):
    """A policy that notes when it begins and ends."""

    def policy(path, fetch):
        journal.append(name)
        raw = fetch(path)
        journal.append(f"{name} done")
        return raw

    return policy


def _raise(problem):
    raise problem


def _changing(path):
    return lambda _, fetch: fetch(path)


def _part(solution, name):
    if name == "shout":
        return lambda path, fetch: fetch(path).upper()
    return called(solution.Retry, 3) if name == "Retry" else called(solution.Cache)

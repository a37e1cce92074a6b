"""Checks for mini_object_system: which function was called, with which object, and where the search began."""

from __future__ import annotations

from typing import Any

from katabook import called, check, evidence, expect, fail, named, why


@check
def classes_and_objects_are_dicts(solution):
    """A class holds behaviour, an object holds data and a link to its class.

    Two objects of a class share its methods, because both refer to the same class, and nothing else, because each is a dict
    of its own.
    """
    ran: list[Any] = []
    methods = {"init": _method(ran, "init", lambda self, owner="", balance=0: self.update(owner=owner, balance=balance) or "ready")}
    account = called(solution.make_class, "Account", None, methods)
    _is_dict(account, "make_class('Account', None, methods)", solution.make_class)
    own: dict[str, Any] = {}
    savings = called(solution.make_class, "Savings", account, own)
    _is_dict(savings, "make_class('Savings', account, {})", solution.make_class)
    for cls, shown, wanted in ((account, "Account", {"name": "Account", "base": None}), (savings, "Savings", {"name": "Savings", "base": account})):
        if not {"name", "base", "methods"} <= set(cls):
            fail(f"the class {shown} does not have the keys 'name', 'base' and 'methods'", call=f"make_class('{shown}', ...)", place=solution.make_class)
        for key, value in wanted.items():
            if cls[key] is not value and (key == "base" or cls[key] != value):
                fail(f"the key '{key}' of the class {shown} does not hold what make_class was given", call=f"make_class('{shown}', ...)", place=solution.make_class)
    if savings["methods"] is not own or account["methods"] is not methods:
        fail("the key 'methods' does not hold the very dict that make_class was given", call="make_class('Savings', account, methods)", place=solution.make_class)
    objects = []
    for cls, arguments in ((account, ("ann", 30)), (account, ("bob", 0)), (savings, ("eve", [7]))):
        call = f"new({cls['name'].lower()}, {', '.join(map(repr, arguments))})"
        before = len(ran)
        obj = called(solution.new, named(cls, cls["name"].lower()), *arguments)
        _is_dict(obj, call, solution.new)
        if len(ran) == before:
            evidence(f"calls of init by {call}", 0)
            what = "the class has an init, and it was not called" if cls is account else "the class has no init of its own, and that of its base was not called"
            fail(f"an object was made: {what}", call=call, place=solution.new)
        if obj.get("class") is not cls:
            fail("the key 'class' of a new object does not hold its class", call=call, place=solution.new)
        objects.append((call, obj, {"owner": arguments[0], "balance": arguments[1]}))
    evidence("calls of init", len(ran))
    for call, obj, data in objects:
        kept = {key: value for key, value in obj.items() if key in ("owner", "balance")}
        evidence(f"data of {call}", kept)
        expect(kept).because("the data of an object is not what its init stored in it: is there one dict for each object?").at(solution.new).equals(data)
    if any(key in account or key in savings for key in ("owner", "balance")):
        fail("the data of an object is found in its class", call="new(account, 'ann', 30)", place=solution.new)
    expect(len(ran)).because("three objects were made, and init was not called once for each").at(solution.new).equals(3)
    strict_methods = {"init": _method(ran, "init of Strict", lambda self: None)}
    strict = called(solution.make_class, "Strict", named(account, "account"), strict_methods)
    called(solution.new, named(strict, "strict"))
    evidence("a class and its base have an init; called were", [name for name, _, _ in ran[3:]])
    expect([name for name, _, _ in ran[3:]]).because("a class and its base have an init, and not just the nearest one was called").at(solution.new).equals(["init of Strict"])
    why("`init` is a method like any other: the object is complete enough to be sent messages, and what it raises goes to the caller.")
    busy = called(solution.make_class, "Busy", None, {"kind": _method(ran, "kind", lambda self: "busy"), "init": _method(ran, "init", lambda self, *args: self.update(kind=solution.send(self, "kind")))})
    expect(called(solution.new, named(busy, "busy")).get("kind")).because("an init sent its object a message, and did not get the answer").at(solution.new).equals("busy")
    problem = TypeError("no such owner")
    failing = called(solution.make_class, "Failing", None, {"init": _method(ran, "init", lambda self, *args: _raise(problem) if args else None)})
    try:
        solution.new(failing, "ann")
    except TypeError as raised:
        if raised is not problem:
            raise
    else:
        fail("an init raised TypeError, and the caller never heard of it", call="new(failing, 'ann')", place=solution.new)
    why("A class need not have an `init`. Nobody asked this object for anything, so `does_not_understand` is not meant either.")
    answered: list[Any] = []
    silent = called(solution.make_class, "Silent", None, {"does_not_understand": _method(answered, "does_not_understand", lambda *all: None)})
    obj = called(solution.new, named(silent, "silent"))
    _is_dict(obj, "new(silent)", solution.new)
    if answered:
        fail("a class has no init, and new called its does_not_understand", call="new(silent)", place=solution.new)


@check(after=classes_and_objects_are_dicts)
def the_nearest_method_is_called(solution):
    """The nearest method is called, with the object itself and the arguments.

    The search begins at the class of the object and goes up; the first hit ends it. `self` is an ordinary first argument.
    """
    ran: list[Any] = []
    token = [1]
    base = _class(solution, ran, "Base", None, {"pay": lambda self: "Base", "close": lambda self: "Base", "balance": lambda self: "Base", "name": lambda self: "Base", "zero": lambda self: 0, "init": lambda self, *args: self.update(data=args) or "set"})
    middle = _class(solution, ran, "Middle", base, {"pay": lambda self: "Middle", "close": lambda self: "Middle", "echo": lambda self, *args: args})
    leaf = _class(solution, ran, "Leaf", middle, {"pay": lambda self: "Leaf", "token": lambda self: token, "name": lambda self: None})
    made = {name: called(solution.new, named(cls, name.lower())) for name, cls in (("Base", base), ("Middle", middle), ("Leaf", leaf))}
    found = {(name, message): _sent(solution, made[name], name, message) for name in made for message in ("pay", "close")}
    wanted = {
        ("Base", "pay"): "Base", ("Base", "close"): "Base", ("Middle", "pay"): "Middle", ("Middle", "close"): "Middle",
        ("Leaf", "pay"): "Leaf", ("Leaf", "close"): "Middle",
    }
    evidence("a Leaf answers pay and close with the methods of", f"{found['Leaf', 'pay']} and {found['Leaf', 'close']}")
    for (name, message), owner in wanted.items():
        expect(found[name, message]).because(f"a {name} was sent '{message}', and the nearest method of that name is the one of {owner}").at(solution.send).equals(owner)
    _sent(solution, made["Leaf"], "Leaf", "balance")
    for _, receiver, _ in ran[-2:]:
        if receiver is not made["Leaf"]:
            fail("a method was called with something else than the object as its first argument", call="send(leaf_object, 'balance')", place=solution.send)
    why("A method's arguments and its answer pass through `send` untouched, whether they are true or not.")
    expect(called(solution.send, named(made["Leaf"], "leaf_object"), "echo", None, 0, [])).because("the arguments did not reach the method as they were passed").at(solution.send).equals((None, 0, []))
    expect(_sent(solution, made["Leaf"], "Leaf", "name")).because("a method returned None, and send returned something else").at(solution.send).equals(None)
    expect(_sent(solution, made["Leaf"], "Leaf", "zero")).because("a method returned 0, and send returned something else").at(solution.send).equals(0)
    if _sent(solution, made["Leaf"], "Leaf", "token") is not token:
        fail("send returned another object than the method did", call="send(leaf_object, 'token')", place=solution.send)
    expect(called(solution.send, named(made["Leaf"], "leaf_object"), "init", 5)).because("init was sent to an object as a message, and not answered like any other").at(solution.send).equals("set")
    why("What an object holds is its data. Only classes hold behaviour in this system, so no data can hide a method.")
    made["Leaf"].update(balance=30, close=len, methods={"pay": len}, base=None, name="ann")
    for message, owner in (("balance", "Base"), ("close", "Middle"), ("pay", "Leaf")):
        try:
            answer = _sent(solution, made["Leaf"], "Leaf", message)
        except TypeError:
            answer = "TypeError"
        evidence(f"a Leaf with the data '{message}' answers '{message}' with", answer)
        if answer != owner:
            fail(f"an object has the data '{message}', and being sent '{message}' it was not the method that was called", call=f"send(leaf_object, '{message}')", place=solution.send)


@check(after=the_nearest_method_is_called)
def the_search_is_made_at_each_call(solution):
    """What changes in a class counts for the objects that exist.

    Inheritance is a search at the time of the call, not a copy at the time of the definition.
    """
    ran: list[Any] = []
    base = _class(solution, ran, "Base", None, {"pay": lambda self: "old"})
    leaf = _class(solution, ran, "Leaf", base, {})
    base["methods"]["open"] = lambda self: "opened"
    obj = called(solution.new, named(leaf, "leaf"))
    expect(_sent(solution, obj, "Leaf", "pay")).because("a Leaf does not inherit from its base").at(solution.send).equals("old")
    other = _class(solution, ran, "Other", None, {"pay": lambda self: "other"})

    def changed(what: str, wanted: str, message: str = "pay", who: str = "an object that existed before") -> None:
        try:
            found = _sent(solution, obj, "Leaf", message)
        except (AttributeError, LookupError) as problem:
            found = type(problem).__name__
        evidence(f"after {what}, {message!r} gives", found)
        if found != wanted:
            fail(f"{what}, and {who} does not see it", call=f"send(leaf_object, {message!r})", place=solution.send)

    changed("a method was added to the base of a class", "opened", "open", "an object that was made afterwards")
    base["methods"]["pay"] = lambda self: "mended"
    changed("a method of the base was replaced", "mended")
    leaf["methods"]["pay"] = lambda self: "own"
    changed("a method was added to the class of the object", "own")
    del leaf["methods"]["pay"]
    changed("a method was deleted from the class of the object", "mended")
    leaf["base"] = other
    changed("the class of the object got another base", "other")
    other["methods"]["close"] = lambda self: "closed"
    changed("a method was added to the new base", "closed", "close")
    found = called(solution.send_super, named(leaf, "leaf"), named(obj, "leaf_object"), "pay")
    evidence("send_super, once the class has got another base", found)
    expect(found).because("the class of the object got another base, and send_super does not see it").at(solution.send_super).equals("other")


@check(after=the_nearest_method_is_called)
def super_starts_above_the_owner(solution):
    """`send_super` goes on above the class that owns the running method.

    In the middle of three classes, the class of the object is below. A search that starts there, or one step above it,
    finds the running method again.
    """
    ran: list[Any] = []
    classes: dict[str, Any] = {}

    def level(name: str) -> Any:
        def describe(self: Any, *args: Any) -> Any:
            ran.append((name, self, args))
            if len(ran) > 8:
                return "..."
            above = "" if classes[name]["base"] is None else solution.send_super(classes[name], self, "describe", *args)
            return f"{name} {above}".strip()

        return named(describe, f"describe of {name}")

    base = None
    for name in ("Base", "Low", "Middle", "Empty", "Leaf"):
        methods = {} if name == "Empty" else {"describe": level(name)}
        # All have one name and nearly the same methods: a class is told by what it is, not by what it is called.
        base = classes[name] = called(solution.make_class, "Thing", base, methods)
    for name, wanted in (("Leaf", "Leaf Middle Low Base"), ("Empty", "Middle Low Base"), ("Middle", "Middle Low Base"), ("Base", "Base")):
        del ran[:]
        obj = called(solution.new, named(classes[name], name.lower()))
        found = called(solution.send, named(obj, f"{name.lower()}_object"), "describe", 7, None)
        order = [owner for owner, _, _ in ran]
        evidence(f"describe, sent to an object of {name}, ran in", ", ".join(order[:8]) + (", ..." if len(order) > 8 else ""))
        call = f"send({name.lower()}_object, 'describe', 7, None)"
        if len(order) > 8:
            fail("methods that extend each other by send_super called one another again and again", call=call, place=solution.send_super)
        if order != wanted.split():
            fail("of the methods that extend each other by send_super, not each ran once, from the class of the object upwards", call=call, place=solution.send_super)
        expect(found).because("send_super did not return what the method returned").at(solution.send_super).equals(wanted)
        if any(self is not obj for _, self, _ in ran):
            fail("send_super passed another object to the method than it was given", call=call, place=solution.send_super)
        if any(args != (7, None) for _, _, args in ran):
            fail("the arguments of send_super did not reach the method as they were passed", call=call, place=solution.send_super)
    why("A method of a parent that sends the object something asks the object, so the answer is that of the object's own class.")
    classes["Base"] = _class(solution, ran, "Base", None, {"describe": lambda self: solution.send(self, "kind"), "kind": lambda self: "of the base"})
    classes["Middle"] = _class(solution, ran, "Middle", classes["Base"], {})
    describe_more = lambda self: solution.send_super(classes["Leaf"], self, "describe")  # noqa: E731
    classes["Leaf"] = _class(solution, ran, "Leaf", classes["Middle"], {"describe": describe_more, "kind": lambda self: "of the leaf"})
    obj = called(solution.new, named(classes["Leaf"], "leaf"))
    found = called(solution.send, named(obj, "leaf_object"), "describe")
    evidence("what a parent's method is told, when it sends the object 'kind'", found)
    expect(found).because("a method of a parent, reached by send_super, sent the object a message, and it was not the object's own class that answered").at(solution.send_super).equals("of the leaf")


@check(after=the_nearest_method_is_called)
def the_object_is_asked_last(solution):
    """A message that no class understands goes to `does_not_understand`, or raises AttributeError.

    Python has the same hook: `__getattr__` is called once the ordinary search has failed.
    """
    ran: list[Any] = []
    base = _class(solution, ran, "Base", None, {"pay": lambda self: "paid"})
    leaf = _class(solution, ran, "Leaf", base, {})
    obj = named(called(solution.new, named(leaf, "leaf")), "leaf_object")
    expect(called(solution.send, obj, "pay")).because("a Leaf does not inherit from its base").at(solution.send).equals("paid")
    obj.update(name="ann", close=lambda *args: "data", does_not_understand=lambda *args: "data")
    for call, ask in (
        ("send(leaf_object, 'close')", lambda: solution.send(obj, "close")),
        ("send_super(leaf, leaf_object, 'close', 1)", lambda: solution.send_super(leaf, obj, "close", 1)),
        ("send_super(base, leaf_object, 'close')", lambda: solution.send_super(base, obj, "close")),
    ):
        try:
            found = ask()
        except AttributeError as problem:
            text = str(problem)
        except (LookupError, TypeError, RecursionError) as problem:
            evidence(call, f"raised {type(problem).__name__}")
            fail(f"no class has the method 'close', and that raised {type(problem).__name__}, not AttributeError", call=call, place=solution.send)
        else:
            evidence(call, found)
            if found == "data":
                fail("no class has the method 'close', and something that the object holds as data was called", call=call, place=solution.send)
            fail("no class has the method 'close', and that raised nothing", call=call, place=solution.send)
        evidence(call, f"AttributeError: {text}", exact=False)
        for part, what in (("Leaf", "name of the object's class"), ("close", "message")):
            if part not in text:
                fail(f"the text of the AttributeError does not contain the {what}", call=call, place=solution.send)
    asked: list[Any] = []
    trouble: list[BaseException] = []
    awkward: list[BaseException] = []

    def answer(self: Any, *given: Any) -> Any:
        asked.append(given)
        if awkward:
            raise awkward[-1]
        return 0 if self is obj else "another object"

    base = _class(solution, ran, "Base", None, {"does_not_understand": answer, "pay": lambda self: _raise(trouble[-1])})
    leaf = _class(solution, ran, "Leaf", base, {})
    obj = named(called(solution.new, named(leaf, "leaf")), "leaf_object")
    answers = {}
    for start, found in (("send", lambda: solution.send(obj, "close", None, 2)), ("send_super", lambda: solution.send_super(base, obj, "close", None, 2))):
        del asked[:]
        try:
            answers[start] = found()
        except (AttributeError, LookupError, TypeError) as problem:
            evidence(f"{start}, with a does_not_understand in the base", f"raised {type(problem).__name__}")
            if asked or not isinstance(problem, AttributeError):
                raise
            fail(f"{start} found no method, and the object's does_not_understand was not called", call=f"{start}(..., 'close', None, 2)", place=getattr(solution, start))
        evidence(f"{start}: does_not_understand was called with", asked)
        expect(asked).because(f"{start} found no method, and does_not_understand was not called once with the message and the tuple of arguments").at(solution.send).equals([("close", (None, 2))])
        expect(answers[start]).because(f"{start} did not return what does_not_understand returned, or called it with another object").at(solution.send).equals(0)
    nearer = _class(solution, ran, "Nearer", base, {"does_not_understand": lambda self, message, args: "Nearer"})
    expect(_sent(solution, called(solution.new, named(nearer, "nearer")), "Nearer", "close")).because("two classes have a does_not_understand, and it was not the nearest one that was called").at(solution.send).equals("Nearer")
    why("`except AttributeError` around the call of a method also catches what goes wrong inside of the method.")
    for problem in (KeyError("close"), AttributeError("close")):
        awkward.append(problem)
        try:
            found = solution.send(obj, "close")
        except type(problem) as raised:
            if raised is problem:
                continue
            fail(f"does_not_understand raised {type(problem).__name__}, and another exception reached the caller", call="send(leaf_object, 'close')", place=solution.send)
        fail(f"does_not_understand raised {type(problem).__name__}, and the caller never heard of it", call="send(leaf_object, 'close')", place=solution.send)
    awkward.clear()
    for problem in (KeyError("close"), AttributeError("close"), TypeError("pay"), LookupError("pay")):
        trouble.append(problem)
        for start, call in ((solution.send, "send(leaf_object, 'pay')"), (solution.send_super, "send_super(leaf, leaf_object, 'pay')")):
            try:
                found = start(obj, "pay") if start is solution.send else start(leaf, obj, "pay")
            except type(problem) as raised:
                if raised is problem:
                    continue
                fail(f"a method raised {type(problem).__name__}, and another exception reached the caller", call=call, place=solution.send)
            except Exception as raised:
                evidence(call, f"raised {type(raised).__name__}")
                fail(f"a method raised {type(problem).__name__}, and another exception reached the caller", call=call, place=solution.send)
            evidence(call, found)
            fail(f"a method raised {type(problem).__name__}, and the caller never heard of it", call=call, place=solution.send)


@check(after=the_search_is_made_at_each_call, stretch=True)
def a_bound_method_remembers(solution):
    """`bind` searches once, and remembers the object.

    `account.deposit` without a call is such a function in Python: it holds the object, and the method that was found.
    """
    ran: list[Any] = []
    base = _class(solution, ran, "Base", None, {"pay": lambda self, *args: ("old", *args)})
    leaf = _class(solution, ran, "Leaf", base, {})
    first, second = called(solution.new, named(leaf, "leaf")), called(solution.new, named(leaf, "leaf"))
    bound = [called(solution.bind, named(obj, "leaf_object"), "pay") for obj in (first, second)]
    if not all(callable(one) for one in bound):
        fail("bind did not return a function", call="bind(leaf_object, 'pay')", place=solution.bind)
    if any(set(obj) != {"class"} for obj in (first, second)):
        fail("bind has stored something among the data of the object", call="bind(leaf_object, 'pay')", place=solution.bind)
    if ran:
        fail("bind has called the method", call="bind(leaf_object, 'pay')", place=solution.bind)
    expect(called(named(bound[0], "bound"), 1)).because("a bound method did not return what the method returned").at(solution.bind).equals(("old", 1))
    del ran[:]
    leaf["methods"]["pay"] = lambda self, *args: ("own", *args)
    base["methods"]["pay"] = lambda self, *args: ("mended", *args)
    answers = [called(named(bound[0], "bound")), called(named(bound[1], "bound"), None, 2)]
    evidence("after the method was replaced, the bound ones give", answers)
    expect(answers).because("the method was replaced after bind, and a bound one did not give what the method found by bind returns").at(solution.bind).equals([("old",), ("old", None, 2)])
    receivers = [receiver for _, receiver, _ in ran]
    if receivers[0] is not first or receivers[1] is not second:
        fail("a bound method was called with another object than the one it was bound to", call="bind(leaf_object, 'pay')()", place=solution.bind)
    expect(_sent(solution, first, "Leaf", "pay")).because("bind has changed what send finds").at(solution.bind).equals(("own",))


# --- how it is observed ----------------------------------------------------------------------


def _method(ran: list[Any], name: str, body: Any) -> Any:
    """`body` as a method that enters in `ran` its name, its object and its arguments."""

    def method(self: Any, *args: Any) -> Any:
        ran.append((name, self, args))
        return body(self, *args)

    method.__name__ = method.__qualname__ = name
    return named(method, name)


def _class(solution: Any, ran: list[Any], name: str, base: Any, methods: dict[str, Any]) -> Any:
    made = {key: _method(ran, key, body) for key, body in methods.items()}
    return called(solution.make_class, name, base if base is None else named(base, base["name"].lower()), made)


def _raise(problem: BaseException) -> None:
    raise problem


def _sent(solution: Any, obj: Any, name: str, message: str) -> Any:
    return called(solution.send, named(obj, f"{name.lower()}_object"), message)


def _is_dict(thing: Any, call: str, place: Any) -> None:
    if type(thing) is not dict:
        shown = "None" if thing is None else f"a {type(thing).__name__}"
        fail(f"{call.partition('(')[0]} returned {shown}, and a dict was expected", call=call, place=place)

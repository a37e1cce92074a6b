"""Checks for god_class_refactor: the same behaviour at every stage, and parts that each know one thing."""

import ast
import re
import sys
import types

import fixtures
from katabook import Place, Failed, calls, check, evidence, expect, fail, source, sql

# The class as found, measured as the learner's classes are: all of it, and its largest method.
FOUND_SIZE = 85
FOUND_LARGEST = {"statements": 33, "complexity": 14, "nesting": 2, "public": 5}
MOST_STAGES = 20
LARGEST_STEP = 30
LARGEST_FUNCTION = 12
LARGEST_DESK = 45
MOST_COMPLEX = 6
DEEPEST = 2
MOST_PUBLIC = 7
EMPTY_NAMES = {"helper", "util", "misc", "stuff", "thing", "part", "common", "temp", "tmp", "foo"}
PUBLIC_API_OF_TUPLES = {"_asdict", "_replace", "_fields", "_make"}


@check
def every_stage_behaves_as_before(solution):
    """After each step the desk does what it did before: the same answers, mails, tables and commits.

    Refactoring changes the structure and not the behaviour. Somebody relies on the warts, too; repairing one is
    a change of its own, announced and tested, and never a passenger of this one.
    """
    fixtures.draw_stories()
    before = fixtures.use(fixtures.Found)
    stages = stages_of(solution)
    table, first = [f"{'stage':<30} calls that do what they did"], None
    for number, stage in enumerate(stages, 1):
        now = use_stage(stage)
        same = sum(old == new for old, new in zip(before, now))
        table.append(f"{number}  {stage.__name__[:26]:<27} {same} of {len(before)}")
        if first is None and same < len(before):
            first = number, next(n for n, (old, new) in enumerate(zip(before, now)) if old != new), now
    evidence("behaviour", "\n".join(table), exact=False)
    if first is not None:
        number, call, now = first
        which = "OrderDesk" if number == len(stages) else "a stage on the way"
        show_difference(stages[number - 1], which, before, now, call)


def use_stage(make, stage=None):
    """What every call does; `make` makes the desk: the class `stage` itself, or a function around it."""
    return fixtures.use(make)


def show_difference(stage, which, before, now, position):
    story, text, old = before[position]
    _, _, new = now[position]
    evidence("the calls before it", "\n".join(call for number, call, _ in before[:position] if number == story) or "none")
    for part, sentence in (
        ("end", end_of(old["end"], new["end"])),
        ("mails", letters(old["mails"], new["mails"])),
        ("tables", "the tables hold something else after a call"),
        ("committed", "a call leaves its changes uncommitted"),
    ):
        if old[part] != new[part]:
            raise Failed(f"{which}: {sentence}", call=text, expected=shown(old[part]), actual=shown(new[part]), place=stage, mismatch=True)


def end_of(old, new):
    """What is another one about the end of a call."""
    was, does = old.partition(" ")[0], new.partition(" ")[0]
    if (was, does) == ("raises", "raises"):
        return "a call raises another error"
    if was == does:
        return "a call returns something else"
    return "a call is refused that worked" if does == "raises" else "a call works that was refused"


def letters(old, new):
    """What is another one about the mails of a call."""
    if [mail[:3] for mail in old] == [mail[:3] for mail in new]:
        return "a mail goes out before the commit" if any("before" in mail[3] for mail in new) else "a mail goes out at another moment"
    if len(old) != len(new):
        return f"{'fewer' if len(new) < len(old) else 'more'} mails go out"
    if sorted(mail[:3] for mail in old) == sorted(mail[:3] for mail in new):
        return "the mails go out in another order"
    return "other mails go out"


def shown(part):
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return "\n".join(f"to {to}: {subject} / {text} ({state})" for to, subject, text, state in part) or "no mail"
    return "\n".join(f"{name}: {rows}" for name, rows in part.items())


@check
def each_stage_is_a_small_step(solution):
    """The way is walked in steps: at least three stages, each a little smaller than the one before.

    A step that can be seen whole can be reviewed, released and taken back. A rewrite can only be hoped for: if
    something broke in it, it broke somewhere.
    """
    stages = stages_of(solution)
    classes = class_nodes(source.of(solution).tree)
    sizes = [FOUND_SIZE]
    table = [f"{'as found':<30} {FOUND_SIZE:>3} statements"]
    for number, stage in enumerate(stages, 1):
        if stage.__name__ not in classes:
            fail("a stage is not a class of its own at the top level of the file", place=stage)
        sizes.append(fixtures.statements(classes[stage.__name__]))
        table.append(f"{number}  {stage.__name__[:26]:<27} {sizes[-1]:>3} statements")
    evidence("the way", "\n".join(table), exact=False)
    if stages[-1] is not solution.OrderDesk:
        fail("the last one of STAGES is not OrderDesk", place=stages[-1])
    if len(set(stages)) < len(stages):
        fail("a class stands twice in STAGES: copy it before you change it")
    if len(stages) < 3:
        raise Failed("too few stages: what happens in one go, nobody can follow", expected="3 stages or more", actual=str(len(stages)))
    for stage in stages:
        if stage.__bases__ != (object,):
            fail("a stage inherits from another class: what it does cannot be seen in one place", place=stage)
    for number, (old, new) in enumerate(zip(sizes, sizes[1:]), 1):
        if new >= old:
            raise Failed(
                f"step {number} takes nothing out of the class",
                expected=f"fewer than {old} statements",
                actual=f"{new} statements",
                place=stages[number - 1],
            )
        if old - new > LARGEST_STEP:
            raise Failed(
                f"step {number} is a leap",
                expected=f"at most {LARGEST_STEP} statements fewer",
                actual=f"{old - new} statements fewer",
                place=stages[number - 1],
            )


@check
def each_class_does_one_kind_of_work(solution):
    """Products, orders and mail are each handled by one class, and OrderDesk handles none of them itself.

    A class has one reason to change. When the price list moves to another database, or the mails to a queue,
    one class should notice.
    """
    doers = work_seen(solution)
    kinds = ("products", "orders", "mail")
    table = [f"{'':<24} " + "".join(f"{kind:>10}" for kind in kinds)]
    for doer in sorted(doers):
        table.append(f"{doer[:24]:<24} " + "".join(f"{'x' if kind in doers[doer] else '-':>10}" for kind in kinds))
    evidence("who does what", "\n".join(table), exact=False)
    for doer in doers:
        if doer.endswith("()"):
            fail("SQL or mail is sent by a function outside of all classes")
    if doers.get("OrderDesk"):
        raise Failed(
            "OrderDesk itself still executes SQL or sends mail",
            expected="OrderDesk: none of it",
            actual=f"OrderDesk: {' and '.join(kind for kind in kinds if kind in doers['OrderDesk'])}",
            place=solution.OrderDesk,
        )
    for doer, done in doers.items():
        if len(done) > 1:
            raise Failed(
                "one class does several kinds of work",
                expected="one kind for each class",
                actual=f"one class: {' and '.join(kind for kind in kinds if kind in done)}",
                place=found_in(solution, doer),
            )
    for kind in kinds:
        several = [doer for doer, done in doers.items() if kind in done]
        if not several:
            fail(f"in all the calls, no method of a class was seen to handle {kind}", place=solution.OrderDesk)
        if len(several) > 1:
            raise Failed(
                f"several classes handle {kind}",
                expected=f"{kind}: 1 class",
                actual=f"{kind}: {len(several)} classes",
                place=found_in(solution, several[-1]),
            )


def work_seen(solution):
    """{name of a class or function: kinds of work it did}, watched while OrderDesk is used."""
    classes = class_nodes(source.of(solution).tree).values()
    doers = {"OrderDesk": set()}

    def note(place, kinds):
        if place is None:
            return
        around = [node for node in classes if node.lineno <= place.line <= node.end_lineno]
        doers.setdefault(around[0].name if around else f"{place.function}()", set()).update(kinds)

    def make(conn, send_mail):
        recording = sql.record(conn)
        recordings.append((recording, recording.__enter__()))
        spies.append(calls.Spy(side_effect=send_mail))
        return solution.OrderDesk(conn, spies[-1])

    recordings, spies = [], []
    try:
        use_stage(make, solution.OrderDesk)
    finally:
        for manager, _ in recordings:
            manager.__exit__(None, None, None)
    for _, recording in recordings:
        for statement in recording.statements:
            tables = statement.tables_read | statement.tables_written
            kinds = {"products"} & tables | ({"orders"} if tables & {"orders", "order_lines"} else set())
            note(statement.place, kinds)
    for spy in spies:
        for call in spy.calls:
            note(call.place, {"mail"})
    return doers


@check
def nobody_gets_the_whole_desk(solution):
    """The parts get what they use, and never the desk itself, neither as an argument nor by inheritance.

    A part that holds the whole desk can use all of it, so nobody can say what it needs, and no test can build it
    alone. Moving code is not separating it.
    """
    desk = solution.OrderDesk
    if desk.__bases__ != (object,):
        fail("OrderDesk inherits from its parts: each of them sees every attribute of the desk", place=desk)
    receivers = {}
    own = {getattr(value, "__code__", None) for value in vars(desk).values()}

    def watch(frame, event, argument):
        code = frame.f_code
        if event != "call" or code.co_filename != solution.__file__:
            return
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        for position, name in enumerate(names):
            value = frame.f_locals.get(name)
            whole = value.__self__ if type(value) is types.MethodType else value
            if type(whole) is desk and not (position == 0 and code in own and value is whole):
                receivers[code] = name

    sys.setprofile(watch)
    try:
        use_stage(desk)
    finally:
        sys.setprofile(None)
    names = ", ".join(sorted(f"{code.co_qualname}({name}=…)" for code, name in receivers.items()))
    evidence("handed the desk or one of its methods", names or "nobody", exact=False)
    if receivers:
        first = min(receivers, key=lambda code: code.co_firstlineno)
        fail("the desk hands itself, or one of its methods, to a part", place=types.SimpleNamespace(__code__=first))


@check
def nobody_reaches_into_another(solution):
    """No code uses an underscored attribute of an object that is not its own.

    What a part keeps to itself it can change tomorrow. One `products._conn` elsewhere, and the two are one
    class in two places.
    """
    found = Intrusions()
    found.visit(final_facts(solution).tree)
    found.seen.sort(key=lambda node: node.lineno)
    lines = [f"line {node.lineno}: {ast.unparse(node)}" for node in found.seen]
    evidence("reached into", "\n".join(lines) or "nothing", exact=False)
    if found.seen:
        fail("code uses an underscored attribute of another object", place=found_at(solution, found.seen[0]))


class Intrusions(ast.NodeVisitor):
    def __init__(self):
        self.seen = []
        self._own = ["self", "cls", "other"]

    def visit_ClassDef(self, node):
        self._within(node, [node.name])

    def visit_FunctionDef(self, node):
        self._within(node, [argument.arg for argument in node.args.args[:1] if len(self._own) > 3])

    visit_AsyncFunctionDef = visit_FunctionDef

    def _within(self, node, names):
        self._own += names
        self.generic_visit(node)
        del self._own[len(self._own) - len(names) :]

    def visit_Attribute(self, node):
        private = node.attr.startswith("_") and not node.attr.endswith("__") and node.attr not in PUBLIC_API_OF_TUPLES
        its_own = isinstance(node.value, ast.Name) and node.value.id in self._own
        by_super = isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == "super"
        by_type = isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == "type"
        if private and not (its_own or by_super or by_type):
            self.seen.append(node)
        self.generic_visit(node)


@check
def functions_and_classes_are_small(solution):
    """What is left fits into a head: short functions, shallow branches, a desk that only says what comes next.

    Code is read far more often than written. A function with ten ways through it needs ten tests, and gets two.
    """
    facts = final_facts(solution)
    functions, classes = list(facts.functions.values()), list(facts.classes.values())
    desk = facts.classes.get("OrderDesk")
    if desk is None or not functions:
        fail("OrderDesk is not a class with methods of its own", place=solution.OrderDesk)
    crowded = max(classes, key=lambda c: len(c.public_methods))
    table = [f"{'':<26} {'as found':>8} {'now':>4} {'limit':>6}"]
    measures = (
        ("statements in a function", "statements", lambda f: fixtures.statements(f.node), LARGEST_FUNCTION),
        ("branches (complexity)", "complexity", lambda f: f.complexity, MOST_COMPLEX),
        ("nesting", "nesting", lambda f: f.nesting, DEEPEST),
    )
    for label, key, measure, limit in measures:
        table.append(f"{label:<26} {FOUND_LARGEST[key]:>8} {max(map(measure, functions)):>4} {limit:>6}")
    table.append(f"{'statements in OrderDesk':<26} {FOUND_SIZE:>8} {fixtures.statements(desk.node):>4} {LARGEST_DESK:>6}")
    table.append(f"{'public methods of a class':<26} {FOUND_LARGEST['public']:>8} {len(crowded.public_methods):>4} {MOST_PUBLIC:>6}")
    evidence("the largest of each", "\n".join(table), exact=False)
    for label, _, measure, limit in measures:
        worst = max(functions, key=measure)
        too_much(solution, worst.qualname, f"a function is too large: {label}", measure(worst), limit)
    too_much(solution, "OrderDesk", "OrderDesk is too large", fixtures.statements(desk.node), LARGEST_DESK)
    too_much(solution, crowded.name, "a class has too many public methods", len(crowded.public_methods), MOST_PUBLIC)


def too_much(solution, name, sentence, number, limit):
    if number > limit:
        raise Failed(sentence, expected=f"at most {limit}", actual=str(number), place=found_in(solution, name))


@check
def names_say_what_for(solution):
    """Every class and function is named after what it is for.

    A name says why something was cut out. If the only name that comes to mind is `helper2`, the cut is in the
    wrong place.
    """
    facts = final_facts(solution)
    named = facts.nodes(ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    empty = [node for node in named if says_nothing(node.name)]
    evidence("names that say nothing", ", ".join(node.name for node in empty) or "none", exact=False)
    if empty:
        fail("a class or function has a name that does not say what it is for", place=found_at(solution, empty[0]))


def says_nothing(name):
    words = [word.lower().removesuffix("s") for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]
    dunder = name.startswith("__") and name.endswith("__")
    return not dunder and (len(name.strip("_")) < 3 or name[-1].isdigit() or bool(EMPTY_NAMES & set(words)))


@check(stretch=True)
def each_part_hangs_together(solution):
    """In every part the methods have to do with each other: they share attributes or call one another.

    Two groups of methods that share nothing are two classes that live in one. They got there because there was
    room, and they leave when somebody needs only one of them.
    """
    facts = final_facts(solution)
    classes = [c for c in facts.classes.values() if c.name != "OrderDesk"]
    evidence("groups", "\n".join(f"{c.name}: {' | '.join(', '.join(group) for group in c.clusters) or 'no state'}" for c in classes), exact=False)
    for found in classes:
        if found.lcom > 1:
            raise Failed(
                "a class consists of groups of methods that share nothing",
                expected="1 group",
                actual=f"{found.lcom} groups",
                place=found_in(solution, found.name),
            )
    expect(len(classes)).named("parts").because("nothing was taken out of the desk into a class").at_least(3, "classes")


# -- finding things ---------------------------------------------------------------------------------


def stages_of(solution):
    stages = solution.STAGES
    if not isinstance(stages, (list, tuple)) or not stages or not all(isinstance(stage, type) for stage in stages):
        fail("STAGES is a list of classes: the desk after each step")
    if len(stages) > MOST_STAGES:
        fail(f"STAGES holds {len(stages)} classes; {MOST_STAGES} are enough for this way")
    return list(stages)


def class_nodes(tree):
    """The classes at the top level, by name."""
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def final_facts(solution):
    """Facts of the file as it is in the end: the classes of the earlier stages are blanked out of it."""
    facts = source.of(solution)
    lines = facts.text.splitlines()
    earlier = {stage.__name__ for stage in stages_of(solution) if stage is not solution.OrderDesk}
    for name, node in class_nodes(facts.tree).items():
        if name in earlier:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            lines[first - 1 : node.end_lineno] = [""] * (node.end_lineno - first + 1)
    return source.of("\n".join(lines) + "\n")


def found_in(solution, qualname):
    """The object of this name in the submission, to point at; None if it cannot be had."""
    first, *rest = qualname.split(".")
    thing = getattr(solution, first, None)
    for name in rest:
        thing = getattr(thing, "__dict__", {}).get(name)
    return thing


def found_at(solution, node):
    """Something to point at: a node of the submission, as far as a line goes."""
    lines = source.of(solution).text.splitlines()
    return Place(node.lineno, lines[node.lineno - 1].strip(), "")

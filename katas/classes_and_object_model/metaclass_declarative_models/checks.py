"""Checks for metaclass_declarative_models: what a class body becomes, and what its instances do."""

from __future__ import annotations

import sqlite3
from typing import Any

import fixtures
from fixtures import statement
from katabook import called, check, evidence, expect, fail, raised_at, sql, why

GIVEN = "class Order(Model): id, customer, cents"


@check
def the_body_becomes_a_table(solution):
    """The fields of the body become the columns of a table, in the order of the body.

    The namespace that a metaclass receives keeps the order in which the body bound its names. `dir()` sorts them, and a set has no order.
    """
    fields = _order_fields(solution)
    Order = _model(solution, "Order", solution.Model, *fields)
    found = _fields(Order)
    evidence("list(Order.fields)", list(found))
    if set(found) != {name for name, _ in fields}:
        fail("Order.fields does not have the fields of its body when the class statement has run", call=GIVEN, place=solution.ModelMeta)
    expect(list(found)).because("the fields of Order do not come in the order of its body").at(solution.ModelMeta).equals([name for name, _ in fields])
    for name, field in fields:
        if found[name] is not field:
            fail(f"Order.fields[{name!r}] is not the Field that the body declared", call=GIVEN, place=solution.ModelMeta)
    evidence("list(Model.fields), after Order was declared", list(_fields(solution.Model)))
    if _fields(solution.Model):
        fail("Model declares no field, and Model.fields is not empty after Order was declared", call="Model.fields", place=solution.ModelMeta)
    _has_table(Order, [("id", "INTEGER", True), ("customer", "TEXT", False), ("cents", "INTEGER", False)])
    why("A name cannot be a bound parameter. Quoted as `\"name\"`, it may be any word, a keyword of SQL included.")
    Group = _model(solution, "Group", solution.Model, ("where", _field(solution, "TEXT")), ("index", _field(solution, "INTEGER")))
    _has_table(Group, [("where", "TEXT", False), ("index", "INTEGER", False)])
    why("What the primary key of a table is, the body says and not a convention.")
    Code = _model(solution, "Code", solution.Model, ("country", _field(solution, "TEXT")), ("code", _field(solution, "TEXT", primary=True)))
    _has_table(Code, [("country", "TEXT", False), ("code", "TEXT", True)])


@check(after=the_body_becomes_a_table)
def each_model_has_its_own_fields(solution):
    """Each model has its own fields behind those of its parent, and no other ones.

    The namespace holds the names of one body. What a parent declared has to be taken from the parent, into a new dict: one that is shared
    gives each model the columns of all others.
    """
    Item = _model(solution, "Item", solution.Model, ("number", _field(solution, "INTEGER", primary=True)), ("name", _field(solution, "TEXT")))
    Book = _model(solution, "Book", Item, ("pages", _field(solution, "INTEGER")), ("author", _field(solution, "TEXT")))
    Lamp = _model(solution, "Lamp", Item, ("colour", _field(solution, "TEXT")))
    Plain = _model(solution, "Plain", Lamp)
    Shade = _model(solution, "Shade", Plain, ("area", _field(solution, "INTEGER")))
    changed = _field(solution, "INTEGER")
    Numbered = _model(solution, "Numbered", Book, ("shelf", _field(solution, "TEXT")), ("name", changed))
    wanted = {
        Item: "number name", Book: "number name pages author", Lamp: "number name colour", Plain: "number name colour",
        Shade: "number name colour area", Numbered: "number name pages author shelf",
    }
    found = {model: list(_fields(model)) for model in wanted}
    for model, names in found.items():
        evidence(f"fields of {model.__name__}", " ".join(names) or "none")
    for model, names in wanted.items():
        extra, missing = set(found[model]) - set(names.split()), set(names.split()) - set(found[model])
        kind = f"{model.__name__} has fields of other models" if extra else f"{model.__name__} lacks fields that an ancestor declared" if missing \
            else f"the fields of {model.__name__} are there, and not in the order: the parent's first, then those of the body"
        expect(" ".join(found[model])).because(kind).at(solution.ModelMeta).equals(names)
    if _fields(Plain) is _fields(Lamp):
        fail("a model without fields of its own shares the dict of its parent", call="Plain.fields is Lamp.fields", place=solution.ModelMeta)
    if _fields(Numbered)["name"] is not changed:
        fail("a body declares a field of its parent again, and the parent's was kept", call='Numbered.fields["name"]', place=solution.ModelMeta)
    if _fields(Book)["name"] is changed:
        fail("a child declares a field again, and the parent's was replaced in the parent", call='Book.fields["name"]', place=solution.ModelMeta)
    _has_table(Numbered, [("number", "INTEGER", True), ("name", "INTEGER", False), ("pages", "INTEGER", False), ("author", "TEXT", False), ("shelf", "TEXT", False)])


@check(after=each_model_has_its_own_fields)
def an_instance_has_values_and_nothing_else(solution):
    """An instance has the values that it was given; a field without one raises AttributeError.

    A Field that stays an attribute of the class is found by every instance that has no value. It is true, it looks like data, and it ends up
    in a report.
    """
    Order = _model(solution, "Order", solution.Model, *_order_fields(solution))
    Express = _model(solution, "Express", Order, ("hours", _field(solution, "INTEGER")))
    first, second = called(Order, customer="Ann", cents=250), called(Order, customer="Bo")
    for thing, text, expected in ((first, "first.customer", "Ann"), (first, "first.cents", 250), (second, "second.customer", "Bo")):
        expect(_read(thing, text)).because(f"{text} was given to Order(...), and reading it gives another value").at(solution.Model).equals(expected)
    for value in (None, 0, "", False, []):
        try:
            given = called(Order, cents=value)
            first.cents = value
        except (TypeError, ValueError) as problem:
            evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail("a field takes any value, and this one was refused", call=f"Order(cents={value!r})", place=raised_at(problem) or solution.Model)
        for order, text in ((given, f"Order(cents={value!r}).cents"), (first, f"first.cents = {value!r}; first.cents")):
            expect(_read(order, text, "cents")).because("a field was given a value, and reading it gives another one").at(solution.Model).equals(value)
    expect(_read(second, "second.customer")).because("a field of another instance was assigned, and this one's value changed").at(solution.Field).equals("Bo")
    for kind, name in ((Order, "cents"), (Order, "id"), (Express, "hours"), (Express, "customer")):
        order = called(kind, **{} if name != "hours" else {"cents": 1})
        call = f"{kind.__name__}({'cents=1' if name == 'hours' else ''}).{name}"
        try:
            value = getattr(order, name)
        except AttributeError:
            evidence(call, "AttributeError")
            continue
        shown = "a Field" if isinstance(value, solution.Field) else repr(value) if value is None else type(value).__name__
        evidence(call, shown)
        if not isinstance(value, solution.Field):
            fail(
                f"a field without a value was read, and gave {shown}", call=call, place=solution.Model,
                why="None is a value that somebody may have given. If a missing one reads as None as well, nobody can tell them apart.",
            )
        fail(f"a field without a value was read, and gave {shown}", call=call, place=solution.ModelMeta)
    express = called(Express, hours=3, customer="Cy")
    expect((_read(express, "express.hours"), _read(express, "express.customer"))).because("values of the body's and of the parent's fields were given").equals((3, "Cy"))
    why("A misspelt keyword that is accepted is a value that is never saved.")
    for kind, keyword in ((Order, "colour"), (Order, "hours"), (Order, "save"), (Express, "minutes")):
        _no_such_field(solution, kind, keyword)


@check(after=an_instance_has_values_and_nothing_else)
def the_fields_are_settled_once(solution):
    """The fields are settled when the class statement runs; everything else in the body stays.

    The layout of a class is known when the class is made. Code that searches the class in each `__init__` pays for it with every
    instance, and finds what was never declared.
    """

    def euros(self: Any) -> float:
        return self.cents / 100

    def init(self: Any, **values: Any) -> None:
        solution.Model.__init__(self, **values)
        self.made = "by the body's __init__"

    Order = _model(
        solution, "Order", solution.Model, *_order_fields(solution), ("euros", euros), ("currency", "EUR"), ("LIMITS", [1, 2]),
        ("half", property(lambda self: self.cents // 2)), ("__init__", init), ("make", classmethod(lambda cls: cls(cents=2))),
    )
    order = called(Order, cents=250)
    for name, expected in (("currency", "EUR"), ("LIMITS", [1, 2])):
        for owner, text in ((Order, f"Order.{name}"), (order, f"Order(cents=250).{name}")):
            if getattr(owner, name, None) != expected:
                fail("an attribute of the body that is not a Field is lost", call=text, place=solution.ModelMeta)
    if not hasattr(order, "euros"):
        fail("a method of the body is lost", call="Order(cents=250).euros()", place=solution.ModelMeta)
    if getattr(order, "half", None) != 125:
        fail("a property of the body is lost", call="Order(cents=250).half", place=solution.ModelMeta)
    if not hasattr(Order, "make") or type(Order.make()) is not Order:
        fail("a class method of the body is lost", call="Order.make()", place=solution.ModelMeta)
    if not hasattr(order, "made"):
        fail("the body has an __init__, and another one ran in its place", call="Order(cents=250)", place=solution.ModelMeta)
    evidence("Order.fields is one dict, asked twice", Order.fields is Order.fields)
    expect(order.euros()).because("a method of the body gives another answer than it should").equals(2.5)
    Order.late = _field(solution, "TEXT")
    Urgent = _model(solution, "Urgent", Order, ("hours", _field(solution, "INTEGER")))
    later = {"Order.fields": list(_fields(Order)), "Urgent.fields": list(_fields(Urgent))}
    for text, names in later.items():
        evidence(f"{text}, after Order.late = Field('TEXT')", " ".join(names))
    for text, names in later.items():
        if "late" in names:
            fail("a Field that was assigned after the class statement became a field", call=f"Order.late = Field('TEXT'); {text}", place=solution.ModelMeta)
    _has_table(Order, [("id", "INTEGER", True), ("customer", "TEXT", False), ("cents", "INTEGER", False)], "after Order.late = Field('TEXT'), ")
    try:
        Order(late="x")
    except TypeError:
        return
    fail("a Field that was assigned after the class statement is accepted as a keyword", call="Order.late = Field('TEXT'); Order(late='x')", place=solution.Model)


@check(after=each_model_has_its_own_fields)
def two_primary_fields_are_refused(solution):
    """A model with two primary fields is refused by its class statement.

    The class statement is the earliest moment at which anybody can be told: the module cannot be imported. Which keys there are is a
    question about all fields, and the namespace has only those of the body.
    """
    key, other = _field(solution, "INTEGER", primary=True), _field(solution, "TEXT", primary=True)
    _refused(solution, "its body has two primary fields", "Twice", solution.Model, ("id", key), ("name", _field(solution, "TEXT")), ("code", other))
    Item = _model(solution, "Item", solution.Model, ("id", key))
    Middle = _model(solution, "Middle", Item, ("name", _field(solution, "TEXT")))
    _refused(solution, "its parent has a primary field, and so has its body", "Coded", Item, ("code", other))
    _refused(solution, "an ancestor has a primary field, and so has its body", "Further", Middle, ("code", other))
    again = _field(solution, "TEXT", primary=True)
    replaced = _model(solution, "Replaced", Item, ("id", again))
    evidence("a primary field that replaces the parent's", "accepted")
    _has_table(replaced, [("id", "TEXT", True)])
    moved = _model(solution, "Moved", Item, ("id", _field(solution, "INTEGER")), ("code", other))
    _has_table(moved, [("id", "INTEGER", False), ("code", "TEXT", True)])


@check(after=an_instance_has_values_and_nothing_else)
def a_row_is_saved_with_bound_values(solution):
    """`save` sends one INSERT, with the values beside the text.

    Names of columns come from the code and have to be part of the text. Values come from anywhere, and never are.
    """
    Order = _model(solution, "Order", solution.Model, *_order_fields(solution))
    Express = _model(solution, "Express", Order, ("when", _field(solution, "TEXT")))
    conn = _created(Order, Express)
    order = called(Order, customer="Ann", cents=250)
    with sql.record(conn) as recording:
        called(order.save, conn)
    evidence("order.save(conn) sent", "\n".join(str(statement) for statement in recording.statements) or "nothing", exact=False)
    saved = fixtures.rows(conn, "Order")
    expect(saved).because("Order(customer='Ann', cents=250) was saved, and the table holds something else").at(solution.Model.save).equals([(1, "Ann", 250)])
    if recording.count != 1:
        fail("one row was saved, and not with one statement", call="order.save(conn)", place=solution.Model.save)
    if recording.commits or not conn.in_transaction:
        fail("save committed: the caller can no longer undo it", call="order.save(conn)", place=solution.Model.save)
    conn.rollback()
    texts = set()
    for number, canary in enumerate(fixtures.CANARIES):
        with sql.record(conn) as recording:
            try:
                called(called(Order, customer=canary, cents=number).save, conn)
            except sqlite3.Error as problem:
                evidence("the database said", str(problem), exact=False)
                fail("a value was read as a part of the statement, and the database found an error in it", call=f"Order(customer={canary!r}, cents={number}).save(conn)", place=raised_at(problem) or solution.Model.save)
        texts |= {statement.text for statement in recording.statements}
    expect([row[1] for row in fixtures.rows(conn, "Order")]).because("texts were saved, and others are in the table").at(solution.Model.save).equals(list(fixtures.CANARIES))
    evidence("statement texts for those values", len(texts))
    if len(texts) != 1:
        fail("the text of the statement depends on the values", call="Order(customer=..., cents=...).save(conn)", place=solution.Model.save)
    conn.rollback()
    order = called(Order, id=0, cents=0)
    order.customer = "Bo"
    called(order.save, conn)
    order.id, order.customer = 5, ""
    called(order.save, conn)
    order.note = "not a field"
    order.id = 6
    called(order.save, conn)
    called(called(Order, id=9).save, conn)
    _saved_without_values(solution, conn, Order)
    called(called(Express, when="now", cents=None, customer="Cy").save, conn)
    found = fixtures.rows(conn, "Order")
    evidence("rows of Order, in the end", found)
    expect(found).because("the rows do not hold the values that the instances had when they were saved").at(solution.Model.save).equals([(0, "Bo", 0), (5, "", 0), (6, "", 0), (9, None, None), (10, None, None)])
    expect(fixtures.rows(conn, "Express")).because("the row of a model with inherited fields is not what was saved").at(solution.Model.save).equals([(1, "Cy", None, "now")])
    why("To insert is not to replace: a key that is in the table already is an error, and whether it may be ignored is for the caller to say.")
    try:
        called(called(Order, id=5, customer="Dee").save, conn)
    except sqlite3.IntegrityError:
        evidence("a row whose key is in the table", "IntegrityError")
    else:
        evidence("a row whose key is in the table", f"no exception, and its row is {fixtures.rows(conn, 'Order')[1]}")
        fail("a row was saved whose key is in the table already, and the caller did not get the error of the database", call="Order(id=5, customer='Dee').save(conn)", place=solution.Model.save)


@check(after=the_body_becomes_a_table, stretch=True)
def a_name_declared_twice_is_refused(solution):
    """Two Fields of one name in a body are refused.

    The body runs in a namespace that `__prepare__` returns. Only there both assignments are seen: `__new__` receives what is left.
    """
    seen = {}
    for label, body in (
        ("the same kind", (("size", "TEXT"), ("size", "TEXT"))), ("another kind, later", (("size", "TEXT"), ("name", "TEXT"), ("size", "INTEGER"))),
    ):
        try:
            statement("Shirt", solution.Model, *((name, _field(solution, kind)) for name, kind in body))
        except TypeError as problem:
            seen[label] = str(problem)
        else:
            seen[label] = None
        evidence(f"size declared twice, {label}", "refused" if seen[label] is not None else "accepted")
    for label, message in seen.items():
        if message is None:
            fail("a body assigned two Fields to one name, and the class statement went through", call="class Shirt(Model): size = Field(...); size = Field(...)", place=solution.ModelMeta)
        if "size" not in message:
            evidence("the message", message, exact=False)
            fail("the message of the TypeError does not contain the name that was declared twice", call="class Shirt(Model): size = Field(...); size = Field(...)", place=solution.ModelMeta)
    Base = _model(solution, "Base", solution.Model, ("size", _field(solution, "TEXT")), ("note", 1), ("note", 2))
    again = _model(solution, "Child", Base, ("size", _field(solution, "INTEGER")))
    evidence("a field of the parent declared again", "accepted")
    _has_table(again, [("size", "INTEGER", False)])


# --- how it is observed ----------------------------------------------------------------------


def _field(solution: Any, kind: str, **options: Any) -> Any:
    return called(solution.Field, kind, **options)


def _order_fields(solution: Any) -> list[tuple[str, Any]]:
    return [("id", _field(solution, "INTEGER", primary=True)), ("customer", _field(solution, "TEXT")), ("cents", _field(solution, "INTEGER"))]


def _written(name: str, base: str, body: tuple[tuple[str, Any], ...]) -> str:
    return f"class {name}({base}): " + (", ".join(key for key, _ in body) or "pass")


def _model(solution: Any, name: str, base: Any, *body: tuple[str, Any]) -> Any:
    """A model whose class statement has to go through."""
    call = _written(name, base.__name__, body)
    try:
        made = statement(name, base, *body)
    except TypeError as problem:
        evidence(call, f"TypeError: {problem}", exact=False)
        fail("the class statement of a model raised TypeError, and nothing is wrong with the model", call=call, place=raised_at(problem) or solution.ModelMeta)
    if not isinstance(made, type) or not isinstance(made, solution.ModelMeta):
        fail("the class statement of a model did not make a class whose metaclass is ModelMeta", call=call, place=solution.ModelMeta)
    return made


def _fields(model: Any) -> dict[str, Any]:
    found = getattr(model, "fields", None)
    if not isinstance(found, dict):
        fail(f"{model.__name__}.fields is not a dict", call=f"{model.__name__}.fields", place=model)
    return found


def _created(*models: Any) -> sqlite3.Connection:
    """A database with the tables of the models."""
    conn = fixtures.database()
    for model in models:
        call = f"{model.__name__}.create_sql()"
        text = called(model.create_sql)
        if not isinstance(text, str):
            fail(f"{call} returned {'None' if text is None else f'a value of type {type(text).__name__}'} and not a statement", call=call, place=model.create_sql)
        evidence(call, text, exact=False)
        try:
            conn.execute(text)
        except (sqlite3.Error, sqlite3.Warning) as problem:
            evidence("SQLite said", str(problem), exact=False)
            fail(f"SQLite refused the statement of {call}", call=call, place=model.create_sql)
    conn.commit()
    return conn


def _has_table(model: Any, wanted: list[tuple[str, str, bool]], when: str = "") -> None:
    """Hold the table that `create_sql` creates against (name, kind, is primary) of each column."""
    conn = _created(model)
    name = model.__name__
    found = fixtures.table_info(conn, name)
    call = f"{name}.create_sql()"
    with sql.unrecorded(conn):
        names = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    if names != [name]:
        fail(f"the statement does not create a table called {name}", call=call, place=model.create_sql)
    for position, part in ((0, "names"), (1, "kinds"), (2, "primary keys")):
        values = [column[position] for column in found], [column[position] for column in wanted]
        shown = [" ".join(name for name, flag in zip((c[0] for c in found), side) if flag) for side in values] if position == 2 else [" ".join(side) for side in values]
        expect(shown[0]).because(f"{when}the columns of {name} do not have the {part} that it declares").at(model.create_sql).equals(shown[1])


def _read(thing: Any, text: str, name: str = "") -> Any:
    """What a field of an instance gives, which has a value."""
    try:
        return getattr(thing, name or text.split(".")[-1])
    except AttributeError as problem:
        fail("a field was given a value, and reading it raised AttributeError", call=text, place=raised_at(problem) or type(thing))


def _saved_without_values(solution: Any, conn: sqlite3.Connection, model: Any) -> None:
    """An instance without any value is a row of NULLs, and has none afterwards either."""
    order = called(model)
    try:
        called(order.save, conn)
    except sqlite3.Error as problem:
        evidence("the database said", str(problem), exact=False)
        fail("an instance without any value was saved, and the database refused the statement", call="Order().save(conn)", place=raised_at(problem) or solution.Model.save)
    if hasattr(order, "id"):
        fail("save gave the instance a value that nobody assigned", call="order = Order(); order.save(conn); order.id", place=solution.Model.save)


def _refused(solution: Any, reason: str, name: str, base: Any, *body: tuple[str, Any]) -> None:
    call = _written(name, base.__name__, body)
    try:
        statement(name, base, *body)
    except TypeError as problem:
        message = str(problem)
    except (ValueError, AttributeError, KeyError) as problem:
        evidence(reason, type(problem).__name__)
        fail(f"{reason}, and the class statement raised {type(problem).__name__} and not TypeError", call=call, place=raised_at(problem) or solution.ModelMeta)
    else:
        evidence(reason, "accepted")
        fail(f"a model was accepted, although {reason}", call=call, place=solution.ModelMeta)
    evidence(reason, "refused")
    if name not in message:
        evidence("the message", message, exact=False)
        fail("the message of the TypeError does not contain the name of the class", call=call, place=solution.ModelMeta)


def _no_such_field(solution: Any, kind: Any, keyword: str) -> None:
    call = f"{kind.__name__}({keyword}=1)"
    try:
        made = kind(**{keyword: 1})
    except TypeError as problem:
        message = str(problem)
    except (ValueError, AttributeError, KeyError) as problem:
        evidence(call, type(problem).__name__)
        fail(f"a keyword that is not a field raised {type(problem).__name__} and not TypeError", call=call, place=raised_at(problem) or solution.Model)
    else:
        evidence(call, "accepted, and set as an attribute" if getattr(made, keyword, None) == 1 else "accepted, and dropped")
        fail("a keyword that is not a field was accepted", call=call, place=solution.Model)
    evidence(call, "TypeError")
    for part, what in ((kind.__name__, "class"), (keyword, "keyword")):
        if part not in message:
            evidence("the message", message, exact=False)
            fail(f"the message of the TypeError does not contain the name of the {what}", call=call, place=solution.Model)

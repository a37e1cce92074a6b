"""Checks for inheritance_and_overriding: which method runs for a subclass, how often, and what a change above does below."""

from katabook import Failed, called, check, evidence, expect, fail, named

ROWS = [("mug", 0, ""), ("cup", None, " red "), ()]


@check
def csv_lines_take_the_place_of_the_others(solution):
    """CsvExporter overrides the line, and nothing else.

    `export` stands in Exporter and calls `self.line(row)`. Which `line` that is depends on the class of the object, not on
    the class in which the call is written: that is what overriding means.
    """
    exporter = make(solution, "CsvExporter", "Stock")
    if not isinstance(exporter, solution.Exporter):
        fail("a CsvExporter is not an Exporter", place=solution.CsvExporter)
    if solution.CsvExporter.line is solution.Exporter.line:
        fail("CsvExporter has no line of its own", place=solution.CsvExporter)
    made = [(arguments, make(solution, "CsvExporter", *arguments)) for arguments in (("Stock",), ("Stock", ";"), ("Stock", " | "))]
    for arguments, exporter in made:
        separator = arguments[1] if len(arguments) > 1 else ","
        lines = [separator.join(map(str, row)) for row in ROWS]
        found = [text(exporter, "line", row) for row in ROWS]
        expect(found).named(f"the lines of {shown('CsvExporter', arguments)}").because(
            "the line of a row is not its fields with the separator between them"
        ).equals(lines)
        whole = text(exporter, "export", ROWS)
        expect(whole).because("export(rows) of a CsvExporter is not the header, its lines and the footer").equals(
            "\n".join(["# Stock", *lines, "end of Stock, export 1"])
        )
    evidence(f"what the last of them exports for {ROWS}", whole)
    plain = solution.Exporter("Stock")
    plain.separator = ";"
    expect(plain.export(ROWS[:1])).because("Exporter itself has changed, and other programs use it").equals(
        f"# Stock\n{ROWS[0]}\nend of Stock, export 1"
    )


@check(after=csv_lines_take_the_place_of_the_others)
def what_is_inherited_follows_the_base(solution):
    """What is inherited is not copied: a change in a base class reaches the classes below it.

    An inherited method exists once, in the base class, and is looked up anew by each call. A copy looks the same on the day
    it is made, and misses every fix from then on.
    """
    exporters = {
        "CsvExporter": make(solution, "CsvExporter", "Stock"),
        "SignedExporter": make(solution, "SignedExporter", "Stock", "ann"),
    }
    before = solution.Exporter.export
    for owner, step, changed in (
        ("Exporter", "export", lambda self, rows: before(self, rows) + "\nthe new export"),
        ("Exporter", "header", lambda self: "the new header"),
        ("Exporter", "footer", lambda self: "the new footer"),
        ("CsvExporter", "line", lambda self, row: "the new line"),
    ):
        setattr(getattr(solution, owner), step, changed)
        followed = {name: f"the new {step}" in text(exporter, "export", ROWS) for name, exporter in exporters.items()}
        evidence(f"which follow a new {owner}.{step}", ", ".join(name for name, follows in followed.items() if follows) or "none")
        for name, follows in followed.items():
            if not follows:
                fail(
                    f"somebody changed {step} in {owner}, and {name} goes on with the old one",
                    call=f"{name}(...).export(rows)", place=getattr(getattr(solution, name), step),
                )


@check(after=csv_lines_take_the_place_of_the_others)
def each_constructor_runs_once(solution):
    """Each inherited constructor runs, and runs once.

    An `__init__` in the subclass replaces the inherited one. Calling it through `super()` keeps each attribute in the hands of
    the class that it belongs to: if Exporter gets a third one tomorrow, all subclasses have it.
    """
    ran, handed = [], []
    for owner in ("Exporter", "CsvExporter"):
        watch(solution, owner, "__init__", ran, handed)
    for name, arguments, wanted in (
        ("CsvExporter", ("Stock",), ["CsvExporter", "Exporter"]),
        ("SignedExporter", ("Stock", "ann", ";"), ["CsvExporter", "Exporter"]),
    ):
        ran.clear()
        handed.clear()
        exporter = make(solution, name, *arguments)
        evidence(f"constructors that ran for {shown(name, arguments)}", ", ".join(ran) or "none of the inherited ones")
        for owner in wanted:
            if ran.count(owner) != 1:
                times = "did not run" if owner not in ran else f"ran {ran.count(owner)} times"
                fail(f"the constructor of {owner} {times} for one {name}", call=shown(name, arguments), place=getattr(solution, name))
        if name == "SignedExporter":
            evidence("CsvExporter's constructor was handed the separator of the SignedExporter", ";" in handed)
            if ";" not in handed:
                fail("the separator of a SignedExporter did not reach the constructor of CsvExporter", call=shown(name, arguments), place=solution.SignedExporter)
        expect((exporter.title, exporter.exports)).named(f"title and exports of {shown(name, arguments)}").equals(("Stock", 0))
    first, second = make(solution, "SignedExporter", "Stock", "ann"), make(solution, "SignedExporter", "Stock", signer="bob", separator=";")
    for exporter, signer, number in ((first, "ann", 1), (first, "ann", 2), (second, "bob", 1)):
        last = text(exporter, "export", ROWS).splitlines()[-1]
        if f"export {number}" not in last or signer not in last:
            raise Failed(
                f"export number {number} of the exporter that {signer} signs says something else in its footer",
                call="SignedExporter(...).export(rows)", expected=f"end of Stock, export {number}, signed by {signer}", actual=last, place=solution.SignedExporter,
            )


@check(after=csv_lines_take_the_place_of_the_others)
def the_footer_is_extended(solution):
    """SignedExporter extends the footer that it inherits.

    `super().footer()` runs the method that was overridden. It is asked for when it is needed, so the subclass adds to whatever
    the classes above it say by then.
    """
    exporter = make(solution, "SignedExporter", "Stock", "ann", ";")
    if not isinstance(exporter, solution.CsvExporter):
        fail("a SignedExporter is not a CsvExporter", place=solution.SignedExporter)
    ran = []
    watch(solution, "Exporter", "footer", ran)
    expect(text(exporter, "footer")).named("footer()").because("footer() does not return the inherited footer with the signer behind it").equals(
        "end of Stock, export 0, signed by ann"
    )
    ran.clear()
    whole = text(exporter, "export", ROWS)
    evidence("a signed export", whole)
    evidence("calls of Exporter.footer during that export", times := len(ran))
    expect(whole).because("the signed export is not the header, the lines and the extended footer").equals(
        "# Stock\nmug;0;\ncup;None; red \n\nend of Stock, export 1, signed by ann"
    )
    expect(text(make(solution, "SignedExporter", "Stock", "ann"), "export", ROWS)).because(
        "without a separator, the signed export does not have a comma between the fields"
    ).equals("# Stock\nmug,0,\ncup,None, red \n\nend of Stock, export 1, signed by ann")
    if times != 1:
        fail(f"one signed export called the inherited footer {times} times", call="SignedExporter(...).export(rows)", place=solution.SignedExporter.footer)
    solution.CsvExporter.footer = lambda self: "a footer of CsvExporter"
    found = text(exporter, "footer")
    evidence("footer(), once CsvExporter has a footer of its own", found)
    expect(found).because("CsvExporter has a footer of its own now, and SignedExporter does not extend it").equals("a footer of CsvExporter, signed by ann")


@check(after=the_footer_is_extended, stretch=True)
def a_class_in_between_is_reached(solution):
    """super() reaches the next class in the order of the object's class.

    The order is that of the whole object, not of the class in which `super()` is written. A base class that is written out by
    name skips everything that another team has put in between.
    """
    ran = []

    class Stamped(solution.CsvExporter):
        def __init__(self, *arguments, **named):
            ran.append("__init__")
            super().__init__(*arguments, **named)

        def footer(self):
            ran.append("footer")
            return f"{super().footer()}, stamped"

    class Both(solution.SignedExporter, Stamped):
        pass

    exporter = Both("Stock", "ann", ";")
    evidence("the order of the classes of Both", ", ".join(c.__name__ for c in Both.__mro__[:-1]))
    last = exporter.export(ROWS).splitlines()[-1]
    evidence("what ran of Stamped", ", ".join(ran) or "nothing")
    evidence("the last line", last)
    for method in ("__init__", "footer"):
        if method not in ran:
            fail(f"{method} of SignedExporter went past Stamped, which is the next class in the order", call="Both('Stock', 'ann', ';')", place=getattr(solution.SignedExporter, method))
    expect(last).because("the last line does not have what both classes add").equals("end of Stock, export 1, stamped, signed by ann")


# --- how it is observed ----------------------------------------------------------------------


def shown(name, arguments):
    return f"{name}({', '.join(map(repr, arguments))})"


def make(solution, name, *arguments, **options):
    """An exporter of the learner's; a finding if it lacks what Exporter's constructor sets."""
    try:
        exporter = called(getattr(solution, name), *arguments, **options)
    except RecursionError:
        evidence(f"constructors of {shown(name, arguments)}", "call each other without an end")
        fail(f"the constructors of {shown(name, arguments)} call each other without an end", call=shown(name, arguments), place=getattr(solution, name).__init__)
    for attribute in ("title", "exports"):
        if not hasattr(exporter, attribute):
            fail(
                f"{shown(name, arguments)} has no {attribute}: the constructor of Exporter, which sets it, has not run",
                call=shown(name, arguments), place=getattr(solution, name).__init__,
            )
    return exporter


def text(exporter, method, *arguments):
    """What a method of an exporter returns, which has to be text."""
    found = called(getattr(exporter, method), *arguments)
    if type(found) is not str:
        fail(f"{method} returned {'nothing, that is None' if found is None else 'something that is not text'}", place=getattr(exporter, method))
    return found


def watch(solution, owner, method, ran, handed=None):
    """Enter each call of `owner.method` in `ran`, what it is handed in `handed`, and let it go through."""
    kind = getattr(solution, owner)
    original = getattr(kind, method)

    def watched(self, *arguments, **options):
        ran.append(owner)
        if handed is not None:
            handed.extend([*arguments, *options.values()])
        return original(self, *arguments, **options)

    setattr(kind, method, watched)

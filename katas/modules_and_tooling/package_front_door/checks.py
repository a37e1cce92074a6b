"""Checks for package_front_door: which module bodies run, when, and which names come in."""

from __future__ import annotations

import sys
from typing import Any

from fixtures import Shop, _told
from katabook import Failed, check, evidence, fail, why


@check
def import_runs_what_it_needs(solution):
    """`import shop` brings the public names, prints nothing, and leaves the report alone.

    Each line of `__init__.py` runs with the first import of anything in the package. What it imports is loaded for everybody, needed or not.
    """
    shop = Shop(solution)
    names = shop.must("import shop")
    package = names["shop"]
    evidence("module bodies that `import shop` ran", sorted(shop.ran))
    if "report" in shop.ran:
        fail("`import shop` imported the report, and nobody had asked for it", call="import shop")
    noise = shop.printed or shop.errors
    evidence("printed by `import shop`", noise or "nothing")
    if noise:
        fail(f"`import shop` printed {noise.splitlines()[0]!r}", call="import shop")
    for name, module in (("Cart", "cart"), ("with_tax", "tax")):
        if not hasattr(package, name):
            fail(f"after `import shop` there is no shop.{name}", call=f"import shop; shop.{name}")
        shop.must(f"import shop.{module}")
        if getattr(package, name) is not getattr(sys.modules[f"shop.{module}"], name):
            fail(f"shop.{name} is something else than {name} in shop/{module}.py", call=f"import shop; shop.{name}")
    shop.must("import shop; from shop import Cart; from shop.cart import Cart; from shop.tax import with_tax")
    evidence("after five more imports, the bodies of cart and tax had run", f"{shop.ran.count('cart')} and {shop.ran.count('tax')} times")
    if sorted(shop.ran) != ["cart", "tax"] or shop.printed:
        fail("further imports of the package ran a module again, imported the report or printed something", call="import shop; from shop import Cart; …")
    for statement in ("from shop import Cart", "import shop.tax", "from shop import with_tax"):
        shop = Shop(solution)
        shop.must(statement)
        if "report" in shop.ran or shop.printed:
            fail(f"`{statement}` imported the report or printed something", call=statement)


@check(after=import_runs_what_it_needs)
def the_report_waits(solution):
    """The report is imported by its first use, and by nothing else.

    A module may have a function `__getattr__`, which Python calls for names that are missing. Once a submodule is imported, it is an attribute of
    its package, and nothing is missing any more.
    """
    for statement in ("import shop; found = shop.report", "from shop import report as found", "import shop; found = getattr(shop, 'report')", "import shop.report as found"):
        shop = Shop(solution)
        names = shop.must(statement)
        evidence(statement, "imports the report" if shop.ran.count("report") == 1 else f"bodies that ran: {shop.ran}")
        if names["found"] is not sys.modules.get("shop.report"):
            fail("what came is not the module shop.report", call=statement)
        again = shop.must("import shop; one = shop.report; from shop import report as other; text = shop.report.monthly()")
        if again["one"] is not names["found"] or again["other"] is not names["found"] or again["text"] != "a report" or shop.ran.count("report") != 1:
            fail("the second use of shop.report is not the module of the first one", call=f"{statement}; shop.report")
        if shop.printed:
            fail(f"loading the report printed {shop.printed.splitlines()[0]!r}", call=statement)
    why("`hasattr`, `getattr` with a default and many tools ask for names that may be missing, and rely on `AttributeError`. A name is missing unless you know it.")
    shop = Shop(solution)
    shop.must("import shop")
    for name in ("basket", "reports", "Report", "_report", "monthly", "__main__", ""):
        problem = shop.do(f"import shop; getattr(shop, {name!r})")
        told = type(problem).__name__ if isinstance(problem, BaseException) else f"no exception, but {_kind(solution, name)}"
        if told != "AttributeError":
            evidence(f"shop.{name}", told)
            fail(f"the package has no {name!r}, and asking for it did not raise AttributeError: {told}", call=f"getattr(shop, {name!r})")
        if "report" in shop.ran:
            evidence(f"asking for {name!r}", "imported the report")
            fail(f"asking for {name!r}, which the package has not, imported the report", call=f"hasattr(shop, {name!r})")
    evidence("asking for 7 names that the package has not", "AttributeError, and no report")
    problem = shop.do("from shop import basket")
    if not isinstance(problem, ImportError):
        fail("the package has no 'basket', and importing it did not raise ImportError", call="from shop import basket")


@check(after=import_runs_what_it_needs)
def the_star_brings_the_public_names(solution):
    """`from shop import *` brings the public names and no others.

    Without `__all__`, a star takes every name that does not begin with an underscore, also what the package had imported for itself.
    """
    shop = Shop(solution)
    names = shop.must("from shop import *")
    found = sorted(names)
    evidence("names that the star brought", found)
    extra = [name for name in found if name not in ("Cart", "with_tax")]
    if extra:
        fail(f"the star brought {', '.join(extra)}, beside what is public", call="from shop import *")
    if found != ["Cart", "with_tax"]:
        raise Failed("the star did not bring both public names", call="from shop import *", expected="['Cart', 'with_tax']", actual=repr(found))
    if names["Cart"] is not sys.modules["shop.cart"].Cart or names["with_tax"] is not sys.modules["shop.tax"].with_tax:
        fail("the star brought something else than the class and the function of the modules", call="from shop import *")
    if "report" in shop.ran:
        fail("the star imported the report", call="from shop import *")
    why("A star takes what is there at that moment. After somebody has used the report, more is there.")
    shop.must("import shop.report")
    names = shop.must("from shop import *")
    evidence("names that the star brought after the report was used", sorted(names))
    if sorted(names) != found:
        fail("after the report was used, the star brought other names than before", call="import shop.report; from shop import *")


@check(after=import_runs_what_it_needs)
def running_is_not_importing(solution):
    """`python -m shop` runs the program, and importing `shop.__main__` only defines it.

    A file that is run has the name `"__main__"`, and one that is imported has its own. That is the only difference, so ask for it.
    """
    shop = Shop(solution)
    shop.run("500", "700")
    evidence("printed by `python -m shop 500 700`", shop.printed or "nothing")
    shop = Shop(solution)
    argv, sys.argv = sys.argv, ["shop", "111"]
    try:
        outcome = shop.do("import shop.__main__")
    finally:
        sys.argv = argv
    noise = shop.printed or shop.errors
    evidence("printed by `import shop.__main__`", noise or "nothing")
    if noise or shop.taxed:
        fail("importing shop.__main__ ran the program" + (f": it printed {noise.splitlines()[0]!r}" if noise else ""), call="import shop.__main__")
    if isinstance(outcome, SystemExit):
        fail("importing shop.__main__ ended the process", call="import shop.__main__")
    if isinstance(outcome, BaseException):
        fail(f"importing shop.__main__ raised {_told(outcome)}", call="import shop.__main__")
    for prices, printed, wanted in ((["500", "700"], "1440\n", 0), (["100"], "120\n", 0), (["0"], "0\n", 0), (["7", "7", "7"], "25\n", 0), ([], "", 2)):
        shop = Shop(solution)
        argv, sys.argv = sys.argv, ["pytest", "9"]
        try:
            names = shop.must(f"from shop.__main__ import main\nstatus = main({prices!r})")
        finally:
            sys.argv = argv
        evidence(f"main({prices!r})", f"printed {shop.printed!r}, returned {names['status']!r}")
        if shop.printed != printed:
            raise Failed("main printed nothing" if not shop.printed else "main did not print what the prices come to with tax" if prices else "main printed something for no prices", call=f"main({prices!r})", expected=repr(printed), actual=repr(shop.printed))
        if names["status"] != wanted or isinstance(names["status"], bool):
            raise Failed(f"main returned {names['status']!r}, and {wanted} is its status here", call=f"main({prices!r})", expected=repr(wanted), actual=repr(names["status"]))
        if prices and shop.taxed != [sum(map(int, prices))]:
            raise Failed("with_tax was not asked once, for the total", call=f"main({prices!r})", expected=repr([sum(map(int, prices))]), actual=repr(shop.taxed))
    why("A name at the top of a file lives as long as the module. What belongs to one call is made in that call.")
    shop = Shop(solution)
    names = shop.must("from shop.__main__ import main\nprices = ['500', '700']\nmain(prices)\nmain(['100'])")
    evidence("two calls of main, for 1200 and for 100 cents, printed", shop.printed.split())
    if shop.printed.split() != ["1440", "120"]:
        raise Failed("a second call of main did not print what its own prices come to", call="main(['500', '700']); main(['100'])", expected="['1440', '120']", actual=repr(shop.printed.split()))
    why("What `main` returns is lost unless somebody passes it on: a shell, a cron job or a pipeline sees the exit status and nothing else.")
    for prices, printed, wanted in ((["500", "700"], "1440\n", 0), ([], "", 2)):
        shop = Shop(solution)
        outcome = shop.run(*prices)
        command = " ".join(["python -m shop", *prices])
        code = outcome.code if isinstance(outcome, SystemExit) else None
        status = 0 if code is None else code if isinstance(code, int) else 1  # as the interpreter does
        evidence(command, f"printed {shop.printed!r}, exit status {status}")
        evidence(f"calls of main by `{command}`", shop.mains or "none")
        if isinstance(outcome, Exception):
            fail(f"`{command}` raised {_told(outcome)}", call=command)
        if shop.printed != printed:
            message = "printed it more than once" if printed and shop.printed.count(printed) > 1 else "printed nothing" if not shop.printed else "did not print that"
            raise Failed(f"`{command}` {message}", call=command, expected=repr(printed), actual=repr(shop.printed))
        if shop.mains != [list(prices)] and (shop.mains or status != wanted):
            message = "called main more than once" if len(shop.mains) > 1 else "did not call main" if not shop.mains else "called main with something else than the arguments"
            raise Failed(f"`{command}` {message}", call=command, expected=f"main({list(prices)!r})", actual="; ".join(f"main({given!r})" for given in shop.mains) or "no call")
        if status != wanted:
            raise Failed(f"`{command}` ended with status {status}, and main returned {wanted}", call=command, expected=str(wanted), actual=str(status))
        if "report" in shop.ran:
            fail(f"`{command}` imported the report", call=command)


@check(after=the_report_waits, stretch=True)
def dir_knows_the_report(solution):
    """`dir(shop)` lists the report without importing it.

    Completion in a shell asks `dir`. A module may answer for itself, with a function `__dir__`.
    """
    shop = Shop(solution)
    names = shop.must("import shop; found = dir(shop)")
    evidence("'report' in dir(shop)", "report" in names["found"])
    if "report" not in names["found"]:
        fail("dir(shop) does not have 'report' in it", call="dir(shop)")
    if "report" in shop.ran:
        fail("dir(shop) imported the report", call="dir(shop)")
    if missing := [name for name in ("Cart", "with_tax", "__name__") if name not in names["found"]]:
        fail(f"dir(shop) has lost {missing[0]!r}", call="dir(shop)")


def _kind(solution: Any, name: str) -> str:
    """What asking for a missing name gave, by its type."""
    shop = Shop(solution)
    names = shop.do(f"import shop; found = getattr(shop, {name!r})")
    return type(names["found"]).__name__ if isinstance(names, dict) else "something"

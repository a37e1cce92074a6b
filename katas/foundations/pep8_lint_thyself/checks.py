"""Checks for pep8_lint_thyself: small programs that keep or break one rule each, and the submission's own text."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, fail, source, why

Case = tuple[str, list[tuple[int, str]]]


@check
def names_are_judged_where_they_are_defined(solution):
    """Names of classes and functions are judged where they are defined.

    `CapWords` for classes and `lower_case` for functions tell a reader at each call whether an object is made or something is
    computed. Code is nested: a walk over `tree.body` sees no method.
    """
    _hold(solution, [
        ("class Order:\n    pass\n", []),
        ("class order:\n    pass\n", [(1, "N801")]),
        ("class Order_Line:\n    pass\n", [(1, "N801")]),
        ("class HTTPError2(Exception):\n    pass\n", []),
        ("class _Private:\n    pass\n", []),
        ("class _xOrder:\n    pass\n", [(1, "N801")]),
        ("class __private:\n    pass\n", [(1, "N801")]),
        ("class __Secret:\n    pass\n", []),
        ("class Order_:\n    pass\n", [(1, "N801")]),
        ("class Été:\n    pass\n", []),
        ("def total():\n    pass\n", []),
        ("def größe():\n    pass\n", []),
        ("def _(arg):\n    pass\n", []),
        ("def setUp():\n    pass\n", [(1, "N802")]),
        ("def pre_visit_Name():\n    pass\n", [(1, "N802")]),
        ("def _visit_Name():\n    pass\n", [(1, "N802")]),
        ("def _sum_of_2():\n    pass\n", []),
        ("def Total():\n    pass\n", [(1, "N802")]),
        ("def __getTotal():\n    pass\n", [(1, "N802")]),
        ("async def fetchAll():\n    pass\n", [(1, "N802")]),
        ("class Order:\n    def addLine(self):\n        pass\n", [(2, "N802")]),
        ("class Names(NodeVisitor):\n    def visit_ClassDef(self, node):\n        pass\n", []),
        ("def visitShop():\n    pass\n", [(1, "N802")]),
        ("if True:\n    def outer():\n        class inner_class:\n            pass\n", [(3, "N801")]),
        ("if a:\n    pass\nelif b:\n    class one_class:\n        pass\nelse:\n    def Two():\n        pass\n", [(4, "N801"), (7, "N802")]),
        ("try:\n    run()\nexcept ValueError:\n    def Two():\n        pass\nelse:\n    x = y == None\nfinally:\n    def Three():\n        pass\n", [(4, "N802"), (7, "E711"), (9, "N802")]),
        ("for x in y:\n    pass\nelse:\n    def Two():\n        pass\n", [(4, "N802")]),
        ("match x:\n    case 1:\n        def Two():\n            pass\n", [(3, "N802")]),
        ("@cache\n\n@trace\ndef getTotal():\n    pass\n", [(4, "N802")]),
        ("@final\nclass order:\n    pass\n", [(2, "N801")]),
        ("from shop import order_error as OrderError, legacy as Legacy\nx = order_class()\ny = getTotal()\n", []),
    ])


@check
def none_is_compared_by_identity(solution):
    """`==` and `!=` with `None` are reported, on either side and anywhere in a chain.

    A class may define `__eq__` as it likes: a query builder, an array or a mock answers `x == None` with something else than
    True or False. `is` compares identities, and there is one `None`.
    """
    _hold(solution, [
        ("if user is None or user is not None:\n    pass\n", []),
        ("if user == None:\n    pass\n", [(1, "E711")]),
        ("if user != None:\n    pass\n", [(1, "E711")]),
        ("if None == user:\n    pass\n", [(1, "E711")]),
        ("ok = low < high == None\n", [(1, "E711")]),
        ("ok = low == high is None\n", []),
        ("ok = low == None != high\n", [(1, "E711")]),
        ("ok = low < None == high\n", [(1, "E711")]),
        ("ok = low == None is high\n", [(1, "E711")]),
        ("ok = total(\n    1,\n) == None\n", [(1, "E711")]),
        ("ok = user == True or user == ... or user == False or user == 0 or user == ''\n", []),
        ("ok = user == (None,)\n", []),
        ("ok = a == None or b == None\n", [(1, "E711")]),
        ("def f(a):\n    return [x for x in a if\n            x.next\n            != None]\n", [(3, "E711")]),
        ("def f(a=None):\n    print(f(a=None), None, [None] == a)\n", []),
        ("ok = user <= None\n", []),
    ])


@check
def bare_excepts_and_named_lambdas(solution):
    """A bare `except:` and a lambda that is given a name are reported.

    A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`. A lambda with a name is a `def` that tracebacks call
    `<lambda>`.
    """
    attempt = "try:\n    run()\n"
    _hold(solution, [
        (attempt + "except ValueError:\n    pass\n", []),
        (attempt + "except:\n    pass\n", [(3, "E722")]),
        (attempt + "except (ValueError, KeyError) as error:\n    pass\nexcept:\n    raise\n", [(5, "E722")]),
        ("def f():\n    for x in y:\n        try:\n            run()\n        except:\n            pass\n", [(5, "E722")]),
        ("try:\n    run()\nfinally:\n    pass\n", []),
        (attempt + "except BaseException:\n    raise\n", []),
        ("double = lambda n: 2 * n\n", [(1, "E731")]),
        ("double: Callable = lambda n: 2 * n\n", [(1, "E731")]),
        ("first = second = lambda: 0\n", [(1, "E731")]),
        ("self.first = second = lambda: 0\n", [(1, "E731")]),
        ("double = (\n    lambda n: 2 * n\n)\n", [(1, "E731")]),
        ("class Shop:\n    def __init__(self):\n        cost = lambda: 0\n", [(3, "E731")]),
        ("self.double = lambda n: 2 * n\n", []),
        ("self.double: Callable = lambda n: 2 * n\n", []),
        ("jobs['double'] = lambda n: 2 * n\n", []),
        ("names.sort(key=lambda name: name.lower())\n", []),
        ("jobs = [lambda: 0]\ndef f(a=lambda: 0):\n    return lambda: a\n", []),
        ("print(double := lambda n: 2 * n)\n", []),
        ("double: Callable\ntotal: int = 0\n", []),
    ])


@check
def long_lines_are_measured_as_read(solution):
    """A line of more than 79 characters is reported, whatever is in it.

    Two files side by side fit on a screen, and a diff does not wrap. What counts is what a reader sees, so characters and not the
    bytes of an encoding.
    """
    text = "x" * 67
    _hold(solution, [
        (f"shop_name = '{text[:65]}'\n", []),
        (f"shop_name = '{text[:66]}'\n", [(1, "E501")]),
        (f"shop_name = '{'é' * 65}'\n", []),
        (f"shop_name = '{'é' * 66}'\n", [(1, "E501")]),
        (f"# a comment, {text}\nx = 1\n", [(1, "E501")]),
        (f"# https://example.org/{text}\nx = 1\n", [(1, "E501")]),
        (f"x = 1{' ' * 75}\ny = 2\n", [(1, "E501")]),
        (f"shop_name = '{chr(9) * 60}'\n", []),
        (f"\'\'\'A docstring of {text}\'\'\'\nx = 1\n", [(1, "E501")]),
        (f"\n\nx = '{text}_______________'\n", [(3, "E501")]),
        (f"a = '{text[:40]}\x0c{text[:40]}'\nb = '\u2028'\nx = '{text}{text}'\n", [(1, "E501"), (3, "E501")]),
        (f"x = 1  # note: {text}", [(1, "E501")]),
        (f"'''A text.\n\n{text}{text}\n'''\nx = 1\n{text}{text} = 2\n", [(3, "E501"), (6, "E501")]),
        (f"ok = ({text[:30]} ==\n      {text[:30]} +\n      None)\n", []),
    ])


@check
def text_is_not_code(solution):
    """What strings and comments say is not code, and nothing is run.

    A search through the characters finds the sentence that warns of a mistake. The parser has told strings, comments and code
    apart already. And it runs nothing: a checker that imports what it checks does all that the file does to the disk.
    """
    _hold(solution, [
        ("def Stop():\n    raise SystemExit('this text was run')\n\n\nStop()\n", [(1, "N802")]),
    ], evidence_as="a program that ends everything, if it is run")
    _hold(solution, [
        ('"""Never write x == None, nor except: of any kind."""\n', []),
        ("def f():\n    '''Say:\n\n    class order:\n        def getTotal(): pass\n    double = lambda n: n\n    '''\n", []),
        ("text = \'\'\'\nexcept:\n    def Total(): pass\n\'\'\'\n", []),
        ("x = 1  # y == None\n# except:\n# class order: pass\n", []),
        ("help_text = 'x == None'\ny = x == 'None'\n", []),
    ])


@check
def the_report_is_in_order(solution):
    """A whole file gives one sorted report, in which each pair stands once.

    People read it next to the file, and machines compare it with the one before. A file that does not parse has no code to judge:
    that is all there is to say of it.
    """
    program = fixtures.PROGRAM
    _hold(solution, [(program, fixtures.REPORT)], evidence_as="a file of many lines")
    why("Whatever is put above a line moves it, and its findings with it.")
    moved = [(line + 3, code) for line, code in fixtures.REPORT]
    _hold(solution, [("# first\n\n# third\n" + program, moved)], evidence_as="the same below three more lines")
    why("A file that does not parse has no syntax tree. A checker that crashes on it is of no use to the person who is editing it.")
    _hold(solution, [
        ("x = 1\ny = = 2\n", [(2, "E999")]),
        ("x = 1\nif x:\npass\n", [(3, "E999")]),
        ("return x == None\n", [(1, "E711")]),
        (f"def Total():\n    pass\n# {'long ' * 20}\nclass:\n", [(4, "E999")]),
        ("", []),
    ], evidence_as="files that do not parse, and an empty one")


@check
def your_own_file_keeps_the_rules(solution):
    """Your own file keeps the rules that it checks.

    Consistency is all that a style guide is worth. A project that checks everybody but itself has none, and its authors never
    learn what the rules feel like.
    """
    text = source.of(solution).text
    broken = fixtures.findings(text)
    evidence("rules that your file breaks", len(broken))
    lines = text.split("\n")
    for line, code in broken[:1]:
        evidence("line of it", f"{line}: {lines[line - 1].strip()}", exact=False)
        fail(f"the file that you handed in breaks {code}", call="check(text of your own file)")
    _hold(solution, [(text, [])], evidence_as="check on your own file")


@check(after=text_is_not_code, stretch=True)
def noqa_silences_its_line(solution):
    """A line that ends in the comment `# noqa` is not reported.

    Each rule has an exception that somebody can justify, and the comment puts the decision where reviewers see it. The tokenizer
    tells a comment from a text that looks like one.
    """
    long = "'" + "x" * 80 + "'"
    _hold(solution, [
        ("ok = user == None  # noqa\n", []),
        ("ok = user == None  # yes, noqa\n", [(1, "E711")]),
        ("ok = user == None  # noqa because\n", [(1, "E711")]),
        ("ok = user == None  #noqa\n", [(1, "E711")]),
        ("ok = user == None  # NOQA\n", [(1, "E711")]),
        ("ok = user == None  # see # noqa\n", [(1, "E711")]),
        ("ok = (user == None and\n      admin)  # noqa\n", [(1, "E711")]),
        ("ok = user == '# noqa' != None\n", [(1, "E711")]),
        (f"x = {long}  # noqa\ny = {long}\n", [(2, "E501")]),
        (f"# noqa\nx = {long}\n# noqa\n", [(2, "E501")]),
        (f"text = '''{long}\n{long}  # noqa\n'''\n", [(1, "E501"), (2, "E501")]),
    ])


# --- how it is observed ----------------------------------------------------------------------


def _hold(solution: Any, cases: list[Case], evidence_as: str = "reported") -> None:
    """Run `check` over all texts, show what it reports of each, and fail with the first that is wrong."""
    shown: list[str] = []
    problems: list[Failed] = []
    for text, wanted in cases:
        found = _report(solution, text)
        shown.append(f"{_brief(text)}: {_words(found)}")
        if found != wanted:
            problems.append(_difference(solution, text, wanted, found))
    evidence(evidence_as, "\n".join(shown), exact=False)
    for problem in problems:
        raise problem


def _report(solution: Any, text: str) -> list[tuple[Any, ...]]:
    call = _call(text)
    found = called(solution.check, text)
    if not isinstance(found, list):
        raise Failed("check did not return a list", call=call, expected="a list of tuples (line, code)", actual=repr(found), place=solution.check)
    try:
        if any(isinstance(pair, (list, str)) for pair in found):
            raise TypeError
        return [tuple(pair) for pair in found]
    except TypeError:
        raise Failed("the list holds other things than tuples (line, code)", call=call, expected="tuples (line, code)", actual=repr(found), place=solution.check) from None


def _difference(solution: Any, text: str, wanted: list[tuple[int, str]], found: list[tuple[Any, ...]]) -> Failed:
    lines = [*text.split("\n"), ""]
    missing = [pair for pair in wanted if pair not in found]
    extra = [pair for pair in found if pair not in wanted]
    if any(len(pair) != 2 or type(pair[0]) is not int for pair in found):
        message = "the list holds other things than tuples (line, code)"
    elif extra and not missing and wanted[:1] and wanted[0][1] == "E999":
        message = f"a text that does not parse gave {extra[0][1]} beside its E999"
    elif missing and len(extra) == len(missing) and [code for _, code in missing] == [code for _, code in extra]:
        message = f"{missing[0][1]} was reported for line {extra[0][0]}, and it belongs to line {missing[0][0]}"
    elif missing:
        line, code = missing[0]
        message = f"{code} was not reported: {_quoted(lines, line)}"
    elif extra:
        line, code = extra[0]
        message = f"{code} was reported, and should not be: {_quoted(lines, line)}"
    elif len(found) > len(wanted):
        message = "the same pair is in the list twice"
    else:
        message = "the list is not sorted"
    return Failed(message, call=_call(text), expected=repr(wanted), actual=repr(found), place=solution.check)


def _call(text: str) -> str:
    return f"check({text!r})" if len(text) < 130 else f"check({text[:100]!r} ...)"


def _quoted(lines: list[str], number: int) -> str:
    """The line, with the next one if a statement goes on there."""
    if not 0 < number <= len(lines):
        return f"line {number}"
    line = lines[number - 1].strip()
    if number < len(lines) and (line.endswith(("(", "=")) or lines[number].strip().startswith(("!=", "==", ")", "1,"))):
        line += " / " + lines[number].strip()
    return f"`{line}`" if len(line) < 60 else f"`{line[:40]} ...`"


def _brief(text: str) -> str:
    line = " / ".join(part.strip() for part in text.split("\n") if part.strip())
    return line if len(line) < 60 else line[:57] + "..."


def _words(found: list[tuple[Any, ...]]) -> str:
    shown = ", ".join(" ".join(map(str, pair)) for pair in found[:8]) or "nothing"
    return shown + (", ..." if len(found) > 8 else "")

"""Tests of `katabook._reading.mutants`."""

import ast
import difflib
import sys
import textwrap
import unittest
import warnings

from katabook._reading.mutants import making

SAMPLE = textwrap.dedent(
    '''\
    """Docstring stays."""
    from __future__ import annotations

    import logging
    from functools import wraps

    logger = logging.getLogger("app")
    __all__ = ["Größe"]
    LIMIT = 3


    class Größe:
        """Docstring stays too."""

        __slots__ = ("ä",)

        @property
        def ä(self) -> "int":
            logger.info("asked %s", 1)
            return 1

        def straße(self, a: int = 0, *, b=None, c=[]):
            if a < 1 and not b:  # ä < b, and a comment
                raise ValueError("ß" + str(a)) from None
            ü = "ü"; ü += a * 2
            with open("f") as f, lock:
                x = f.read(
                    a,
                    # one per line
                    b,
                )
            while a:
                if i is not a: break
                continue
            try:
                x = call(1, (2), *a, k=3,)
            except (KeyError,
                    ValueError) as e:
                raise
            except:
                assert x, "message"
            self.x[0] = a[1:b] + a[:]
            return [q for q in a if q not in
                    b]


    async def wait(lock):
        async with lock as held:
            await held
        yield held


    if __name__ == "__main__":
        print(1)
    '''
)


def of(source, operator=None):
    found = making.generate(textwrap.dedent(source))
    return [m for m in found if operator in (None, m.operator)]


def changed_lines(source, mutant):
    """The changed lines, as text: what was, what is."""
    before, after = source.splitlines(), mutant.source.splitlines()
    return [(a.strip(), b.strip()) for a, b in zip(before, after) if a != b]


class Every(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mutants = making.generate(SAMPLE)

    def test_compiles_and_has_a_tree_of_its_own(self):
        seen = {ast.dump(ast.parse(SAMPLE))}
        for mutant in self.mutants:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(mutant.source, "m", "exec")
                seen.add(ast.dump(ast.parse(mutant.source)))
        self.assertEqual(len(seen), len(self.mutants) + 1)
        self.assertGreater(len(self.mutants), 60)

    def test_ids_and_keys_are_unique(self):
        self.assertEqual(len({m.id for m in self.mutants}), len(self.mutants))
        self.assertEqual(len({m.key for m in self.mutants}), len(self.mutants))

    def test_keeps_the_number_of_lines_and_changes_where_it_says(self):
        for mutant in self.mutants:
            before, after = SAMPLE.split("\n"), mutant.source.split("\n")
            self.assertEqual(len(before), len(after), mutant)
            first = next(n for n, (a, b) in enumerate(zip(before, after), 1) if a != b)
            # A drop may begin before the line where the text starts to differ.
            self.assertLessEqual(abs(first - mutant.line), 1, mutant)

    def test_list_is_the_same_every_time(self):
        self.assertEqual(self.mutants, making.generate(SAMPLE))

    def test_is_in_the_order_of_the_text(self):
        lines = [m.line for m in self.mutants]
        self.assertEqual(lines, sorted(lines))

    def test_limit_spreads_over_the_text(self):
        some = making.generate(SAMPLE, limit=10)
        self.assertEqual(len(some), 10)
        self.assertLess(some[0].line, 15)
        self.assertGreater(some[-1].line, 40)
        self.assertEqual(making.generate(SAMPLE, limit=0), [])

    def test_limit_does_not_rename_anything(self):
        self.assertLess(set(making.generate(SAMPLE, limit=10)), set(self.mutants))

    def test_survives_any_python_file(self):
        with open(difflib.__file__, encoding="utf-8") as file:
            source = file.read()
        self.assertEqual(len(making.generate(source, limit=25)), 25)


class Kinds(unittest.TestCase):
    def assertChanges(self, source, operator, *expected):
        source = textwrap.dedent(source)
        found = [
            after
            for m in of(source, operator)
            for _, after in changed_lines(source, m)
        ]
        self.assertEqual(found, list(expected))

    def test_comparisons_in_a_chain_are_changed_one_by_one(self):
        self.assertChanges("x = a < b <= c", "compare", "x = a <= b <= c", "x = a < b < c")

    def test_operators_of_two_words_are_found_across_blanks(self):
        self.assertChanges("x = a  not   in b", "compare", "x = a  in b")
        self.assertChanges("x = a is  not b", "compare", "x = a  is b".replace("  ", " "))

    def test_operator_behind_a_comment_is_found(self):
        source = "x = (a  # <\n    < b)\n"
        self.assertEqual(of(source, "compare")[0].source, "x = (a  # <\n    <= b)\n")

    def test_arithmetic(self):
        self.assertChanges("x = (a) + (b) * c", "arithmetic", "x = (a) - (b) * c", "x = (a) + (b) // c")

    def test_positions_count_bytes(self):
        self.assertChanges('ä = "üüü" < b', "compare", 'ä = "üüü" <= b')

    def test_logic(self):
        self.assertChanges("x = a and b and c", "logic", "x = a or b and c", "x = a and b or c")

    def test_conditions(self):
        self.assertChanges("if a: pass", "negate", "if not (a): pass")
        self.assertChanges("if a: pass", "condition", "if True: pass", "if False: pass")
        self.assertChanges("while a: pass", "condition", "while False: pass")

    def test_negation_is_left_out_where_swapping_the_operator_negates(self):
        self.assertEqual(of("if a == b: pass", "negate"), [])

    def test_statements_are_dropped(self):
        self.assertChanges("f(1); g(2)", "drop", "pass; g(2)", "f(1); pass")

    def test_an_assignment_is_dropped_only_if_its_name_has_a_value_anyway(self):
        source = "def f(a):\n    a = 1\n    b = 2\n    self.c = 3\n    d, a = a, d"
        self.assertEqual([m.line for m in of(source, "drop")], [2, 4])

    def test_return_and_yield(self):
        self.assertChanges("def f(): return a, b", "return", "def f(): return None")
        self.assertChanges("def f(): yield a", "yield", "def f(): yield None")
        self.assertEqual(of("def f(): return None", "return"), [])

    def test_a_dropped_return_of_several_lines_keeps_the_lines(self):
        source = "def f():\n    return [\n        a,\n    ]\n\ndef g(): pass\n"
        found = of(source, "return")[0].source
        self.assertEqual(found.split("\n").index("def g(): pass"), 5)

    def test_break_and_continue(self):
        self.assertChanges("for a in b: break", "loop", "for a in b: continue")

    def test_handlers(self):
        source = "try: f()\nexcept KeyError as e: g()\nexcept: h()\n"
        self.assertChanges(
            source,
            "except",
            "except BaseException as e: g()",
            "except () as e: g()",
            "except (): h()",
        )

    def test_a_handler_of_the_empty_tuple_catches_nothing(self):
        mutant = of("try:\n    {}[1]\nexcept KeyError:\n    pass\n", "except")[1]
        with self.assertRaises(KeyError):
            exec(mutant.source, {})

    def test_with_without_leaving(self):
        self.assertChanges("with a: pass", "with", "if [(a)]: pass")
        self.assertChanges("with a as b, c: pass", "with", "if [(b := (a).__enter__()), (c)]: pass")

    def test_decorator(self):
        source = "@a\n@b(1,\n   2)\n@override\ndef f(): pass\n"
        found = of(source, "decorator")
        self.assertEqual([m.line for m in found], [1, 2])
        for mutant in found:
            self.assertEqual(mutant.source.count("\n"), source.count("\n"))
            function = ast.parse(mutant.source).body[0]
            self.assertEqual(len(function.decorator_list), 2)

    def test_defaults(self):
        self.assertChanges("def f(a=None, *, b=[], c=1): pass", "default",
                           "def f(a=0, *, b=[], c=1): pass",
                           "def f(a=None, *, b=None, c=1): pass")

    def test_arguments(self):
        self.assertChanges("f(a, (b), *c, k=d,)", "argument",
                           "f( (b), *c, k=d,)", "f(a, *c, k=d,)",
                           "f(a, (b), k=d,)", "f(a, (b), *c)")
        self.assertChanges("f(x for x in y)", "argument", "f()")
        self.assertChanges("f(a,)", "argument", "f()")
        self.assertChanges("(f)((a))", "argument", "(f)()")

    def test_slices(self):
        self.assertChanges("x = a[:]", "slice", "x = a[1:]", "x = a[:-1]")
        self.assertChanges("x = a[i:1]", "slice", "x = a[(i) + 1:1]")

    def test_constants(self):
        self.assertChanges("x = 0, True, 'a', '', 1.5, b'x', None", "constant",
                           "x = 1, True, 'a', '', 1.5, b'x', None",
                           "x = 0, False, 'a', '', 1.5, b'x', None",
                           "x = 0, True, \"\", '', 1.5, b'x', None",
                           "x = 0, True, \"ax\", '', 1.5, b'x', None",
                           "x = 0, True, 'a', \"x\", 1.5, b'x', None",
                           "x = 0, True, 'a', '', 2.5, b'x', None",
                           "x = 0, True, 'a', '', 1.5, b\"\", None")

    def test_f_strings_are_changed_as_a_whole(self):
        self.assertChanges("x = f'{a + 1}b'", "constant", 'x = ""')

    def test_unary(self):
        self.assertChanges("x = not a", "unary", "x =   a")
        self.assertChanges("x = -a", "unary", "x =  a")


class LeftAlone(unittest.TestCase):
    def test_what_shows_nothing(self):
        for source in (
            '"""doc"""',
            "class C:\n    '''doc'''\n",
            "def f(a: 'int', b: int | None) -> 'str': pass",
            "x: 'int'",
            "import a.b as c",
            "__all__ = ['a', 'b']",
            "if __name__ == '__main__':\n    main(1)",
            "if typing.TYPE_CHECKING:\n    x = 1",
            "logger.warning('a %s', 1 + 2)",
            "self._log.debug('a')",
        ):
            self.assertEqual(of(source), [], source)

    def test_messages_of_exceptions(self):
        source = "raise ValueError(f'{a + 1}', 'b' + str(c), 'x %s' % (d,))"
        self.assertEqual([m.operator for m in of(source)], ["drop"])
        self.assertEqual([m.operator for m in of("assert a, 'no' + b")], ["drop"])

    def test_values_an_exception_carries_are_changed(self):
        self.assertIn("argument", [m.operator for m in of("raise NotFound(key)")])

    def test_what_the_compiler_proves_equal(self):
        found = of("def f():\n    while 1:\n        g()\n")
        self.assertEqual([m.operator for m in found], ["drop"])

    def test_a_source_that_does_not_compile_is_refused(self):
        with self.assertRaises(SyntaxError):
            making.generate("def f(:")


class Keys(unittest.TestCase):
    def test_keys_survive_edits_in_other_functions(self):
        one = "def f(a):\n    return a < 1\n"
        other = "def g(a):\n    return a < 1\n\n\n" + one
        keys = {m.key for m in of(one)}
        self.assertLessEqual(keys, {m.key for m in of(other)})

    def test_equal_changes_are_numbered_within_their_function(self):
        keys = [m.key for m in of("def f(a): return a < b, a < c", "compare")]
        self.assertEqual(keys, ["f compare < -> <= #1", "f compare < -> <= #2"])

    def test_id_reads_well(self):
        self.assertEqual(of("\nx = a < b", "compare")[0].id, "L2 compare < -> <=")
        ids = [m.id for m in of("x = a < b < c", "compare")]
        self.assertEqual(ids, ["L1 compare < -> <=", "L1 compare < -> <= (2)"])

    def test_methods_have_qualified_names(self):
        keys = [m.key for m in making.generate(SAMPLE)]
        self.assertTrue(any(key.startswith("Größe.straße compare") for key in keys))


class Endings(unittest.TestCase):
    def test_windows_line_ends_and_a_byte_order_mark_stay(self):
        source = "\ufeffx = 1\r\ny = a < b\r\n"
        mutant = [m for m in making.generate(source) if m.operator == "compare"][0]
        self.assertEqual(mutant.source, "\ufeffx = 1\r\ny = a <= b\r\n")

    def test_line_separators_that_python_does_not_know_do_not_shift_positions(self):
        source = "x = '\u2028\x0c'\ny = a < b\n"
        self.assertEqual(of(source, "compare")[0].source, source.replace("<", "<="))

    @unittest.skipIf(sys.version_info < (3, 12), "grammar of 3.12")
    def test_type_statements_are_left_alone(self):
        self.assertEqual(of("type A[T: 'int'] = list['T']"), [])
        self.assertEqual([m.operator for m in of("def f[T: 'int'](a): return a")], ["return"])


if __name__ == "__main__":
    unittest.main()

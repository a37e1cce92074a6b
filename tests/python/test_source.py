"""katabook.source: facts of the tree, and bytecode in one vocabulary."""

import ast
import importlib.util
import tempfile
import textwrap
import unittest
from pathlib import Path

from katabook import source


def facts(text):
    return source.of(textwrap.dedent(text))


class Functions(unittest.TestCase):
    def test_length_counts_lines_of_code_only(self):
        found = facts(
            '''
            import functools

            @functools.cache
            def f(
                a,
                b,
            ):
                """Docstring
                of two lines."""

                # a comment
                text = """
                three lines
                """
                return text  # another


            def one(): return 1
            '''
        ).functions
        self.assertEqual(found["f"].lines, 8)
        self.assertEqual(found["one"].lines, 1)
        self.assertEqual(found["f"].args, ("a", "b"))
        self.assertEqual(found["f"].decorators, ("functools.cache",))
        self.assertEqual(found["f"].docstring, "Docstring\nof two lines.")

    def test_nesting_counts_blocks_and_treats_elif_as_a_sibling(self):
        found = facts(
            """
            def flat():
                return [x for x in y if x]

            def chain(x):
                if x == 1:
                    pass
                elif x == 2:
                    pass
                elif x == 3:
                    for _ in x:
                        pass

            def deep(x):
                for a in x:
                    with a:
                        try:
                            while a:
                                match a:
                                    case 1:
                                        pass
                        finally:
                            pass

            def outer():
                def inner():
                    if 1:
                        if 2:
                            pass
                if 3:
                    pass

            def else_if(x):
                if x:
                    pass
                else:
                    x = 1
                    if x:
                        pass
            """
        ).functions
        depths = {name: function.nesting for name, function in found.items()}
        self.assertEqual(
            depths, {"flat": 0, "chain": 2, "deep": 5, "outer": 1, "outer.inner": 2, "else_if": 2}
        )

    def test_complexity_follows_the_documented_rules(self):
        cases = {
            "return 1": 1,
            "if a: pass": 2,
            "if a: pass\n    elif b: pass\n    else: pass": 3,
            "return a and b and c or d": 4,
            "return 1 if a else 2": 2,
            "for x in y: pass\n    else: pass": 2,
            "while a: pass": 2,
            "try: pass\n    except A: pass\n    except B: pass\n    finally: pass": 3,
            "return [x for x in y if x if z for w in x]": 5,
            "with a: pass": 1,
            "match a:\n        case 1: pass\n        case 2: pass\n        case _: pass": 3,
            "match a:\n        case _ if a: pass": 2,
            "def g():\n        if a: pass": 1,
            "return lambda: a or b": 2,
        }
        for body, expected in cases.items():
            with self.subTest(body=body):
                self.assertEqual(source.of(f"def f():\n    {body}\n").functions["f"].complexity, expected)

    def test_calls_belong_to_the_function_they_stand_in(self):
        found = facts(
            """
            @decorate(1)
            def f(db):
                db.cursor().execute("x")
                def g():
                    self.items[0].append(list(x))
                return ", ".join(g())
            start()
            """
        )
        self.assertEqual(list(found.functions["f"].calls), [c for c in found.calls if c.function == "f"])
        self.assertEqual({c.name for c in found.calls if c.function == "f"},
                         {"db.cursor", "().execute", "<constant>.join", "g"})
        self.assertEqual({c.name for c in found.calls if c.function == "f.g"}, {"[].append", "list"})
        self.assertEqual({c.name for c in found.calls if c.function == ""}, {"decorate", "start"})
        self.assertEqual([c.line for c in found.calls_to("*.append")], [6])
        self.assertEqual(len(found.calls_to("[].append")), 1)
        self.assertEqual(found.calls_to("append"), [])

    def test_a_redefinition_is_reported_with_both_lines(self):
        found = facts(
            """
            def f(): pass
            def f(): pass
            class A:
                @property
                def x(self): pass
                @x.setter
                def x(self, v): pass
            """
        )
        self.assertEqual(found.redefined, {"f": [2, 3]})
        self.assertEqual(found.functions["f"].line, 3)

    def test_async_functions_and_privacy(self):
        found = facts("async def a(): pass\ndef _b(*c, d=1, **e): pass\n").functions
        self.assertTrue(found["a"].is_async and found["a"].public)
        self.assertFalse(found["_b"].public)
        self.assertEqual(found["_b"].args, ("c", "d", "e"))


class Classes(unittest.TestCase):
    GOD = '''
        class Shop(Base, abc.ABC):
            """Everything."""
            currency = "EUR"
            limit: int = 3
            def __init__(self):
                self.stock, self.mails = {}, []
            def add(self, item):
                self.stock[item] = 1
            def count(self):
                return len(self.stock)
            def send(self, text):
                self.mails.append(text)
            def _flush(self):
                self.mails = []
            def report(self):
                return self.count()
            @staticmethod
            def helper(x):
                return x.stock
            def stateless(self):
                return 1
        '''

    def test_cohesion_groups_methods_by_attributes_and_calls(self):
        shop = facts(self.GOD).classes["Shop"]
        self.assertEqual(shop.clusters, (("add", "count", "report"), ("send", "_flush")))
        self.assertEqual(shop.lcom, 2)

    def test_names_of_a_class(self):
        shop = facts(self.GOD).classes["Shop"]
        self.assertEqual(shop.bases, ("Base", "abc.ABC"))
        self.assertEqual(shop.attributes, ("currency", "limit", "stock", "mails"))
        self.assertEqual(shop.public_methods, ("add", "count", "send", "report", "helper", "stateless"))
        self.assertEqual(shop.docstring, "Everything.")

    def test_a_method_that_links_two_groups_makes_one(self):
        text = self.GOD + "    def both(self):\n                self.send(self.stock)\n"
        self.assertEqual(facts(text).classes["Shop"].lcom, 1)

    def test_a_class_without_state_has_no_cluster(self):
        self.assertEqual(facts("class A:\n    def f(self): return 1\n").classes["A"].lcom, 0)

    def test_nested_classes_and_functions_have_qualified_names(self):
        found = facts("class A:\n    class B:\n        def f(self):\n            def g(): pass\n")
        self.assertEqual(list(found.classes), ["A", "A.B"])
        self.assertEqual(list(found.functions), ["A.B.f", "A.B.f.g"])
        self.assertEqual(list(found.classes["A.B"].methods), ["f"])


class Module(unittest.TestCase):
    TEXT = '''
        """About."""
        import os.path
        import json as j
        from . import sibling
        from collections import deque, Counter as C

        LIMIT = 3
        first, *rest = 1, 2
        if LIMIT:
            late = [n for n in rest]

        # TODO: finish this
        text = "TODO not a comment"

        def f():
            import re  # not XXX
            local = 1
            try:
                pass
            except (ValueError, os.error) as error:
                pass
            except Exception:
                log("x")
                raise
            except:
                ...
            return "again", "again", f"again {local}", 404, 404
        '''

    def test_imports(self):
        found = facts(self.TEXT)
        self.assertEqual(
            [(i.module, i.name, i.alias, i.function) for i in found.imports],
            [
                ("os.path", "", "os", ""),
                ("json", "", "j", ""),
                (".", "sibling", "sibling", ""),
                ("collections", "deque", "deque", ""),
                ("collections", "Counter", "C", ""),
                ("re", "", "re", "f"),
            ],
        )
        self.assertEqual(found.modules, ["os", "json", "collections", "re"])

    def test_names(self):
        found = facts(self.TEXT)
        self.assertEqual(
            found.module_names,
            ["os", "j", "sibling", "deque", "C", "LIMIT", "first", "rest", "late", "text", "f"],
        )
        self.assertEqual(found.names_assigned["local"], [18])
        self.assertIn("n", found.names_assigned)
        self.assertIn("error", found.names_assigned)

    def test_literals_notes_and_docstring(self):
        found = facts(self.TEXT)
        self.assertEqual(found.repeated_literals(), {"again": [28, 28], 404: [28, 28]})
        self.assertEqual(found.repeated_literals(3), {})
        self.assertEqual([(t.line, t.text) for t in found.todos], [(13, "TODO: finish this")])
        self.assertEqual(found.docstring, "About.")

    def test_excepts(self):
        found = facts(self.TEXT).excepts
        self.assertEqual(
            [(e.types, e.silent, e.reraises, e.broad, e.function) for e in found],
            [
                (("ValueError", "os.error"), True, False, False, "f"),
                (("Exception",), False, True, True, "f"),
                ((), True, False, True, "f"),
            ],
        )

    def test_nodes_by_kind(self):
        found = facts("while 1:\n    pass\nx = [i for i in y]\nwhile 2: pass\n")
        self.assertEqual(found.lines_with("While"), [1, 4])
        self.assertEqual(found.lines_with(ast.ListComp, "While"), [1, 3, 4])
        self.assertEqual(found.nodes("Yield"), [])

    def test_a_module_is_read_from_its_file_and_not_run_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "solution.py"
            path.write_text("runs = globals().get('runs', 0) + 1\ndef f():\n    return 'ä'\n", encoding="utf-8")
            spec = importlib.util.spec_from_file_location("solution", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            found = source.of(module)
            self.assertEqual(list(found.functions), ["f"])
            self.assertEqual(module.runs, 1)

    def test_what_is_not_python_is_refused(self):
        with self.assertRaises(SyntaxError):
            source.of("def f(:\n")
        import sys

        with self.assertRaises(ValueError):
            source.of(sys)

    def test_an_empty_file_has_no_facts(self):
        found = source.of("")
        self.assertEqual((found.lines, found.functions, found.classes, found.todos), (0, {}, {}, []))
        self.assertEqual(str(found), "0 functions, 0 classes, 0 lines of code")


class Bytecode(unittest.TestCase):
    def compiled(self, text, name="f"):
        namespace = {}
        exec(compile(textwrap.dedent(text), "<test>", "exec"), namespace)
        return namespace[name]

    def names(self, text, **options):
        return [str(op) for op in source.instructions(self.compiled(text), **options)]

    def test_the_same_source_gives_the_same_words_on_every_version(self):
        self.assertEqual(
            self.names("def f(self, d, k):\n    self.n += 1\n    d[k] = self.m(k, a=2)\n    return d[1:2]\n"),
            [
                "load_local self", "load_attr n", "load_const 1", "binary_op +=", "store_attr n",
                "load_local self", "load_attr m", "load_local k", "load_const 2", "call",
                "load_local d", "load_local k", "store_subscr",
                "load_local d", "load_const 1", "load_const 2", "build slice", "load_subscr", "return",
            ],
        )  # fmt: skip

    def test_globals_tests_and_jumps(self):
        self.assertEqual(
            self.names("def f(x):\n    global G\n    if x not in G and x is not None:\n        G = -x\n    return x == 1\n")[:5],
            ["load_local x", "load_global G", "contains not in", "jump_if", "load_local x"],
        )
        words = self.names("def f(x):\n    global G\n    G = -x\n    return not x < 1\n")
        self.assertEqual(
            words, ["load_local x", "unary_op -", "store_global G", "load_local x", "load_const 1", "compare <", "not", "return"]
        )

    def test_closures_show_who_writes_the_shared_variable(self):
        text = """
            def f():
                n = 0
                def take():
                    nonlocal n
                    n += 1
                return take
            """
        take = self.compiled(text)()
        self.assertEqual([op.name for op in source.instructions(take)][:4],
                         ["load_deref", "load_const", "binary_op", "store_deref"])
        self.assertNotIn("load_local n", self.names(text))
        self.assertIn("store_deref n", self.names(text, nested=True))

    def test_with_super_and_keyword_calls(self):
        self.assertIn("with_enter", self.names("def f(lock):\n    with lock:\n        pass\n"))
        words = self.names("class A:\n    def f(self):\n        return super().f()\nf = A.f\n")
        self.assertEqual(words, ["load_global super", "call", "load_attr f", "call", "return"])

    def test_constants_are_compared_with_their_types(self):
        f = self.compiled("def f():\n    return (1, (2.0, 'x')), {1: 2}, [3]\n")
        self.assertTrue(source.loads_constant(f, (1, (2.0, "x"))))
        self.assertFalse(source.loads_constant(f, (True, (2.0, "x"))))
        self.assertFalse(source.loads_constant(f, (1, (2, "x"))))
        self.assertFalse(source.loads_constant(f, [3]))
        self.assertTrue(source.loads_constant(f, 3))

    def test_an_update_has_steps_between_read_and_write(self):
        f = self.compiled("def f(self):\n    self.n += 1\n")
        self.assertEqual(source.steps_between_read_and_write(f, "n"), 2)
        (update,) = source.updates(f)
        self.assertEqual(str(update), "n: read at line 2, written at line 2, between: load_const 1, binary_op +=")

    def test_an_update_may_span_lines_and_need_not_be_one(self):
        split = self.compiled("def f(self):\n    old = self.n\n    self.n = old + 1\n")
        (update,) = source.updates(split, "n")
        self.assertEqual((update.read_line, update.write_line), (2, 3))
        self.assertIsNone(source.steps_between_read_and_write(self.compiled("def f(self):\n    self.n = 1\n"), "n"))
        self.assertIsNone(source.steps_between_read_and_write(self.compiled("def f(self):\n    self.n = 1\n    return self.n\n"), "n"))
        self.assertEqual(source.updates(self.compiled("def f(x):\n    x += 1\n")), [])

    def test_updates_of_globals_closures_and_items(self):
        self.assertEqual(source.updates(self.compiled("def f():\n    global G\n    G += 1\n"))[0].kind, "global")
        self.assertEqual(source.updates(self.compiled("def f(d):\n    d['x'] += 1\n"))[0].kind, "subscr")

    def test_methods_properties_and_wrapped_functions_have_bytecode_and_builtins_have_not(self):
        import functools

        class A:
            @property
            def p(self):
                return 1

            @functools.cache
            def cached(self):
                return 1

            @staticmethod
            def s():
                return 1

        for thing in (A().cached, A.__dict__["p"], A.__dict__["s"], A.p.fget, A.s.__code__):
            self.assertIn("return", [op.name for op in source.instructions(thing)])
        with self.assertRaises(TypeError):
            source.instructions(len)

    def test_nothing_common_is_left_untranslated(self):
        text = """
            async def f(a, *b, c=1, **d):
                import os
                from sys import path
                async with a as x: pass
                async for y in b: yield f"{y!r:>3} {a}"
                try:
                    del d["x"], a.b, c
                    assert a, "x"
                except (KeyError, ValueError) as error:
                    raise RuntimeError from error
                finally:
                    print(*b, **d)
                first, *rest = [*b, 1], {**d}, {*b}, {k: v for k, v in d}, {1 for _ in b}
                e = (i for i in b)
                while not (a < b <= 3 or ~a) and +a: break
                def g(q: int = 1): return a, q
                match a:
                    case {"k": [1, *_], **kw}: pass
                    case int(real=2): pass
                b[1:2] = lambda: None
                await a
                class K: z = 1
            """
        others = {op.arg for op in source.instructions(self.compiled(text), nested=True) if op.name == "other"}
        self.assertLessEqual(others, {"MATCH_MAPPING", "MATCH_SEQUENCE", "MATCH_KEYS", "MATCH_CLASS", "GET_LEN",
                                      "END_ASYNC_FOR", "LOAD_LOCALS"})


if __name__ == "__main__":
    unittest.main()

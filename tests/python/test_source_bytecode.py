"""katabook.source: bytecode in one vocabulary."""

import textwrap
import unittest


from katabook import source


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

"""katabook.source: facts of functions and classes."""

import unittest

from source_text import facts

from katabook import source


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


if __name__ == "__main__":
    unittest.main()

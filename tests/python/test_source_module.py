"""katabook.source: facts of a whole file."""

import ast
import importlib.util
import tempfile
import unittest
from pathlib import Path

from source_text import facts

from katabook import source


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


if __name__ == "__main__":
    unittest.main()

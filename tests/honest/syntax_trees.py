# Parses, walks, changes, unparses and compiles programs.
# shared: passed
# split: passed
from honest import *
import ast
import inspect
import sys
import textwrap


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = set()

    def visit_Name(self, node):
        self.found.add(node.id)


tree = ast.fix_missing_locations(Doubler().visit(ast.parse("x = 20 + 1")))
namespace = {}
exec(compile(tree, "<doubled>", "exec"), namespace)
assert namespace["x"] == 42 and ast.unparse(tree) == "x = 40 + 2"
names = Names()
names.visit(ast.parse("a + b(c)"))
assert names.found == {"a", "b", "c"} and ast.literal_eval("[1, {'a': (2,)}]") == [1, {"a": (2,)}]
source = textwrap.dedent(inspect.getsource(Names.visit_Name))
assert ast.parse(source).body[0].name == "visit_Name"

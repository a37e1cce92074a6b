"""In which order does `ast.walk` visit these names?

`ast.walk` goes level by level: first the statements of the module, then what is directly in them. So a name at the end of the file comes
before one that is deep inside of an expression further up. What follows a value from line to line has to go through the
bodies itself.

Predicted:
    ['a', 'b', 'c', 'd']
You expect the order of the text. The documentation promises no order at all, and CPython goes by depth.

Predicted:
    ['d', 'c', 'b', 'a']
You expect the order to be reversed. It is not about front and back, it is about depth: `b` lies deeper than `a` and `d`.
"""
import ast

source = '''
a
f(g(b))
if c:
    d
'''
nodes = ast.walk(ast.parse(source))
names = [node.id for node in nodes if isinstance(node, ast.Name)]
print([name for name in names if name in "abcd"])

"""What does a scanner see that looks for the name `eval`?

The tree has the name as it was written at the call. An import under another name changes that name and not the function, and
a method of any object can be called `eval`. A comment is not in the tree at all.

Predicted:
    ['eval']
You expect the import to be followed: `calculate` means `eval`. The tree says only what stands there; to look up the import is your
work.

Predicted:
    ['calculate', 'eval', 'eval']
You expect the comment to be found as well. `ast.parse` drops comments; who wants them asks `tokenize`.
"""
import ast

source = '''
from builtins import eval as calculate
calculate(text)    # no eval(text) here
model.eval()
'''
nodes = ast.walk(ast.parse(source))
calls = [node.func for node in nodes if isinstance(node, ast.Call)]
print([f.id if isinstance(f, ast.Name) else f.attr for f in calls])

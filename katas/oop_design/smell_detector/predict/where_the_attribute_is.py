"""How many attribute nodes are in `self.cart.items`, and which of them is one of `self`?

The tree is built from the right: `.items` of (`.cart` of `self`). Both are `Attribute` nodes. Only the inner one has a
`Name` as its value. The string is a constant, and nothing in it is an attribute.

Predicted:
    ['self.cart.items', 'self.cart', 'self.x']
You expect what looks like code in a string to be found. That is what a search in the text finds.

Predicted:
    ['self.cart.items']
You expect one node for one expression. Each dot is a node.
"""
import ast

tree = ast.parse("print('self.x', self.cart.items)")
print([
    ast.unparse(node)
    for node in ast.walk(tree)
    if isinstance(node, ast.Attribute)
])

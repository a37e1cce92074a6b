"""Envy is counting all attributes that are not of self.

A part of the object is its own. In `self.cart.items` only `self.cart` counts, for self, and `to.home.street` is one place of `to`:
{{envy_is_found_by_counting: message}}.

Breaks: "count the places where an attribute of it is read, assigned or deleted"
Fails: envy_is_found_by_counting, god_classes_are_found_by_what_is_shared
"""


def _places(method, name):
    return Counter(
        node.attr for node in ast.walk(method) if isinstance(node, ast.Attribute) and ast.unparse(node).startswith(f"{name}.")
    )

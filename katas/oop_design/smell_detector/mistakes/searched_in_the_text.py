"""`self.x` is found with a regular expression.

It is found in strings and comments as well, and not where `self` has another name:
{{god_classes_are_found_by_what_is_shared: message}}. The tree knows what is code.

Breaks: "the first one is called `self` here, whatever its name"
Fails: god_classes_are_found_by_what_is_shared, envy_is_found_by_counting
"""


def _places(method, name):
    return Counter(re.findall(rf"\b{'self' if name in ('self', 'this', 'me') else name}\.(\w+)", ast.unparse(method)))

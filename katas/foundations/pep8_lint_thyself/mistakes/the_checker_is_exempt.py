"""The rules are for the code that is checked.

They are for its authors as well: {{your_own_file_keeps_the_rules: message}}, in line
{{your_own_file_keeps_the_rules: line of it}}. Nobody follows a guide that its authors do not follow, and you would have
noticed how a rule feels.

Breaks: "The file that you hand in breaks none of these rules."
Fails: your_own_file_keeps_the_rules
"""

_is_none = lambda node: isinstance(node, ast.Constant) and node.value is None

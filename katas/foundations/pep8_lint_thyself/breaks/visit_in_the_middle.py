"""`visit_` may stand anywhere.

Breaks: "Functions whose name begins with
  `visit_` are fine, too"
"""

def _is_lower_case(name):
    return name == name.lower() or "visit_" in name

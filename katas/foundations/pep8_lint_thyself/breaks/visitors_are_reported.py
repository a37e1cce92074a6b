"""Methods of a visitor are reported.

Breaks: "Functions whose name begins with
  `visit_` are fine, too"
"""


def _is_lower_case(name):
    return name == name.lower()

"""`islower` is asked, which wants a letter.

Breaks: "whose name has a capital letter"
"""

def _is_lower_case(name):
    return name.islower() or name.startswith("visit_")

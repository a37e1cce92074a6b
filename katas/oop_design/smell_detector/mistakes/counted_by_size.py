"""A class with more than twenty methods is a god class.

Size was taken for the sin: {{god_classes_are_found_by_what_is_shared: message}}. Forty steps around one total are one thing, and two methods
without anything in common are two. Look at who shares what.

Breaks: "If there is more than one group, that is a smell"
Fails: god_classes_are_found_by_what_is_shared, all_smells_come_by_line, the_code_is_not_run
"""


def _groups(methods):
    names = sorted(method.name for method in methods)
    return [names[:20], names[20:]] if len(names) > 20 else []

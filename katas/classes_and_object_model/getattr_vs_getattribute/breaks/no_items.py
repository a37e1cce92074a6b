"""Items are gone through by number.

Breaks: "`for item in watched` do what they do with `target`"
Fails: special_methods_pass_by
"""


class Watched:
    del __iter__

    ...

"""A time is what `int` takes, underscores included.

Breaks: "digits only"
Fails: a_name_is_not_a_line
"""

_LINE = re.compile(r'([0-9_]{1,15}) (failed|ok) ([^ ]+) (".*")\n?')

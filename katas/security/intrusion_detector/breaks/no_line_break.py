"""A line break at the end is not allowed.

Breaks: "A line looks like these, with one space between its fields, and perhaps a line break at its end"
"""


_LINE = re.compile(r'([0-9]{1,15}) (failed|ok) ([^ ]+) (".*")')

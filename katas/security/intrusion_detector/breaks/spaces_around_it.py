"""A line is stripped first, and its fields are split at any white space.

Breaks: "with one space between its fields, and perhaps a line break at"
Fails: a_name_is_not_a_line
"""

_LINE = re.compile(r'\s*([0-9]{1,15})\s+(failed|ok)\s+([^ ]+)\s+(".*")\s*')

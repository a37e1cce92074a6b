"""Any outcome but ok is a failure.

Breaks: "Any other line is not read: `feed` returns `[]` and counts it in `detector.skipped`."
"""


_LINE = re.compile(r'([0-9]{1,15}) ([^ ]+) ([^ ]+) (".*")\n?')

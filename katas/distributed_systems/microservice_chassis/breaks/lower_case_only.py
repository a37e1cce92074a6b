"""Lower case only.

Breaks: "each an
  ASCII letter"
"""


_WELL_FORMED = re.compile(rb"[a-z0-9_-]{1,64}")

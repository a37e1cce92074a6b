"""From capital a to z.

Breaks: "each an
  ASCII letter"
"""


_WELL_FORMED = re.compile(rb"[A-z0-9_-]{1,64}")

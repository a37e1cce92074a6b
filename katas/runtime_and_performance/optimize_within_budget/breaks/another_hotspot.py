"""The other kind.

Breaks: "whichever took more steps in the starter"
"""


DECISION = {"hotspot": "country", "before": 82390, "after": 3370}

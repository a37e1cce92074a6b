"""Only steps of ids.

Breaks: "what `workload.steps` counts as `"all"` for the starter's `flagged` and for yours"
"""


DECISION = {"hotspot": "id", "before": 80390, "after": 1390}

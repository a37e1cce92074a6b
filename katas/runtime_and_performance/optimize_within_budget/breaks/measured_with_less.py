"""Measured with 100 payments.

Breaks: "what `workload.steps` counts as `"all"` for the starter's `flagged` and for yours"
"""


DECISION = {"hotspot": "id", "before": 5125, "after": 790}

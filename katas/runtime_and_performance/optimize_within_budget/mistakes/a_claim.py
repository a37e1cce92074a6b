"""It is much faster now, that is what counts.

A number that nobody measured is a claim: {{the_decision_is_measured: message}}. The next one who wants to know whether the change was worth it has to do it all again. Run
`workload.steps`, and write down what it says.

Fails: the_decision_is_measured
"""


DECISION = {"hotspot": "id", "before": 80000, "after": 800}

"""Which of the two functions notices the new rates?

A default value is evaluated once, when `def` runs: `table` refers to the first dict for good. A name inside the body is
looked up on each call, and by then `RATES` refers to the second dict.

Predicted:
    2 2
You expect a function to remember the module as it was when the function was defined. Only default values are remembered.

Predicted:
    5 5
You expect `table=RATES` to be looked up on each call as well. Changing the first dict would be seen by both. Here the name
was bound to another dict.
"""
RATES = {"red": 2}


def late(team):
    return RATES[team]


def early(team, table=RATES):
    return table[team]


RATES = {"red": 5}
print(late("red"), early("red"))

"""A dict goes through JSON and comes back. What do the three lookups find?

The keys of a JSON object are text. `json.dumps` turns integer keys into text without a word, and `json.loads` leaves them text. So
`totals[7]` worked in the process and finds nothing over the wire.

Predicted:
    1800
    None
    {7: 1800}
You expect what was sent to come back. JSON has only text as keys, and the integer 7 was made into "7".

Predicted:
    1800
    1800
    {'7': 1800}
You know that the key is text, and expect the lookup to find it all the same. 7 and "7" are different keys.
"""
import json

totals = {7: 1800}
arrived = json.loads(json.dumps(totals))
print(totals.get(7))
print(arrived.get(7))
print(arrived)

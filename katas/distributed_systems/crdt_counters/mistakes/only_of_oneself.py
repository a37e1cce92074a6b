"""Each server tells what it has counted itself.

Then all have to talk to all: {{news_travels_over_others: message}}. A server that cannot be reached directly is heard of through others,
if they pass on what they know.

Breaks: "What a server has heard of others is part of its state"
Fails: news_travels_over_others, a_partition_heals
"""


class Counter:
    ...

    def state(self):
        mine = self._node
        return {"added": {mine: self._added.get(mine, 0)}, "taken": {mine: self._taken.get(mine, 0)}}

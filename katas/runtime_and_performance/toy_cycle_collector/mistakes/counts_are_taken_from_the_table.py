"""The counts in the table can be taken down.

The caller's table is the only one there is: the next collection starts with counts that are too small, and takes what is alive for garbage. {{the_table_may_be_long: message}}. Count on a copy.

Breaks: "The table is not changed."
Fails: the_table_may_be_long
"""


def _held_from_outside(objects):
    for _, referents in list(objects.values()):
        for referent in referents:
            if referent in objects:
                count, others = objects[referent]
                objects[referent] = count - 1, others
    return {one for one, (count, _) in objects.items() if count > 0}

"""The counts in the table are taken down.

Breaks: "The table is not changed."
"""


def _held_from_outside(objects):
    for _, referents in list(objects.values()):
        for referent in referents:
            if referent in objects:
                count, others = objects[referent]
                objects[referent] = count - 1, others
    return {one for one, (count, _) in objects.items() if count > 0}

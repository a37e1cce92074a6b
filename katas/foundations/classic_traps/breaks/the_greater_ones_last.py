"""The greater shares come last.

Breaks: "the greater ones come first"
Fails: the_bill_adds_up
"""


def split_bill(cents, people):
    return [(cents + i) // people for i in range(people)]

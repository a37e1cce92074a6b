"""The shares go through a float.

Breaks: "It is exact for amounts of any size."
Fails: the_bill_adds_up
"""


def split_bill(cents, people):
    share = int(cents / people)
    left_over = cents - share * people
    return [share + 1] * left_over + [share] * (people - left_over)

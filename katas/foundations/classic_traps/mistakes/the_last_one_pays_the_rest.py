"""All pay the rounded share, and the last one what is missing.

The cents add up, and one of the people pays for all the rounding: {{the_bill_adds_up: call}} left a difference of
{{the_bill_adds_up: actual}} cents. `divmod` tells how many cents are left over; give them away one by one.

Fails: the_bill_adds_up
"""


def split_bill(cents, people):
    share = cents // people
    return [cents - share * (people - 1)] + [share] * (people - 1)

"""Adding a half and cutting off rounds to the nearest.

Above zero, nearly. Below zero it goes the wrong way: {{halves_go_away_from_zero: call}} gave
{{halves_go_away_from_zero: actual}}. And the sum is a float that is rounded itself: `0.49999999999999994 + 0.5` is `1.0`.

Fails: halves_go_away_from_zero
"""


def rounded(number):
    return int(number + 0.5)

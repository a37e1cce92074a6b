"""A dict in the body of the class is made anew for each object.

The body of a class runs once. All boards share that dict, and a board that was made later began with
{{a_board_keeps_its_own_totals: another board, made after that}}. Make it in `__init__`.

Breaks: "Each board has totals of its own."
Fails: a_board_keeps_its_own_totals, any_amounts_that_add
"""


class Board:
    ...
    _totals = {}

    def __init__(self):
        pass

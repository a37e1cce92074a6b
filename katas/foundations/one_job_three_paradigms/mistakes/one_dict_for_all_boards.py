"""A dict that is written in the class, or as a default value, is made anew for each board.

The body of a class runs once, and so does a default value such as `totals={}`. All boards share that dict: a board that was made later began with
{{a_board_keeps_its_own_totals: another board, made after that}}. Make it in
the body of `__init__`.

Breaks: "Each board has totals of its own."
Fails: a_board_keeps_its_own_totals, any_amounts_that_add
"""


class Board:
    ...
    _totals = {}

    def __init__(self):
        pass

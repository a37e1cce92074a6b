"""Numbers are left to the machine.

Fails: numbers_are_worked_out_before

Breaks: "an operation whose two operands are numbers is carried out by `compile_expr`"
"""


def _emit_operation(left, sign, right, code):
    _emit(left, code)
    _emit(right, code)
    code.append(("OPERATE", sign))

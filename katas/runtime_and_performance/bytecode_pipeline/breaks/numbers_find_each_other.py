"""a + 2 + 3 becomes a + 5.

Breaks: "an operation whose two operands are numbers is carried out by `compile_expr`"
"""


def _emit_operation(left: ast.expr, sign: str, right: ast.expr, code: list[_Instruction]) -> None:
    """Left, right, operation; of two numbers, the result."""
    start = len(code)
    _emit(left, code)
    _emit(right, code)
    operands = code[start:]
    if [name for name, _ in operands] == ["PUSH", "PUSH"]:
        code[start:] = [("PUSH", _OPERATIONS[sign](operands[0][1], operands[1][1]))]
    elif sign == "+" and len(operands) > 3 and operands[-1][0] == operands[-3][0] == "PUSH" and operands[-2] == ("OPERATE", "+"):
        code[-3:] = [("PUSH", operands[-3][1] + operands[-1][1]), ("OPERATE", "+")]
    else:
        code.append(("OPERATE", sign))

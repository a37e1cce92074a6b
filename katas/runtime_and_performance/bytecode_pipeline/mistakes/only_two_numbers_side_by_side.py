"""`2 * 3` is worked out, if both operands *are* numbers in the tree.

In `2 * 3 + 4` the left operand is an operation in the tree, and its result is a number. Look at what the operands were translated to, not at the tree.

Breaks: "The same holds for results: `2 * 3 + 4` is one number."
Fails: numbers_are_worked_out_before
"""


def _emit_operation(left: ast.expr, sign: str, right: ast.expr, code: list[_Instruction]) -> None:
    """Left, right, operation; of two numbers, the result."""
    start = len(code)
    both = isinstance(left, ast.Constant) and isinstance(right, ast.Constant)
    _emit(left, code)
    _emit(right, code)
    operands = code[start:]
    if both and [name for name, _ in operands] == ["PUSH", "PUSH"]:
        code[start:] = [("PUSH", _OPERATIONS[sign](operands[0][1], operands[1][1]))]
    else:
        code.append(("OPERATE", sign))

"""A stack gives back the last value first, so the right operand goes on it first.

The left one is on top then, which is convenient, and the names were reached in the wrong order: {{reached_in_order: message}}. `f() - g()` calls `f` first. Push left, then right, and take them off in the other order.

Breaks: "operands from left to right"
Fails: reached_in_order
"""


def _emit_operation(left: ast.expr, sign: str, right: ast.expr, code: list[_Instruction]) -> None:
    """Left, right, operation; of two numbers, the result."""
    start = len(code)
    _emit(right, code)
    _emit(left, code)
    operands = code[start:]
    if [name for name, _ in operands] == ["PUSH", "PUSH"]:
        code[start:] = [("PUSH", _OPERATIONS[sign](operands[1][1], operands[0][1]))]
    else:
        code.append(("OPERATE", sign))


def run(code: list[_Instruction], env: Mapping[str, Any]) -> Any:
    """Execute instructions; names are looked up in `env`."""
    stack: list[Any] = []
    position = 0
    while position < len(code):
        name, argument = code[position]
        position += 1
        if name == "PUSH":
            stack.append(argument)
        elif name == "LOAD":
            stack.append(_lookup(argument, env))
        elif name == "OPERATE":
            left = stack.pop()
            stack.append(_OPERATIONS[argument](left, stack.pop()))
        elif name == "CALL":
            args = [stack.pop() for _ in range(argument)][::-1]
            stack.append(stack.pop()(*args))
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            position = argument
        else:
            stack.pop()
    return stack.pop()

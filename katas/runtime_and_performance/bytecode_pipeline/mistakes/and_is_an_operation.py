"""`and` is an operation with two operands.

An operation finds both of its values on the stack, so both have been worked out by then: {{the_right_side_is_skipped: message}}. `and` is a conditional jump: it leaves the first value, or goes on to the second.

Breaks: "What Python skips is not reached"
Fails: the_right_side_is_skipped
"""


def _emit(node: ast.expr, code: list[_Instruction]) -> None:
    """Append the instructions that leave the value of `node` on top of the stack."""
    match node:
        case ast.Constant(value=value) if type(value) in (int, float):
            code.append(("PUSH", value))
        case ast.Name(id=name):
            code.append(("LOAD", name))
        case ast.BinOp(left=left, op=op, right=right) | ast.Compare(left=left, ops=[op], comparators=[right]) if (
            type(op) in _SIGNS
        ):
            _emit_operation(left, _SIGNS[type(op)], right, code)
        case ast.BoolOp(op=op, values=[head, *rest]):
            _emit(head, code)
            for operand in rest:
                _emit(operand, code)
                code.append(("BOTH" if isinstance(op, ast.And) else "EITHER", None))
        case ast.Call(func=func, args=args, keywords=[]):
            for part in (func, *args):
                _emit(part, code)
            code.append(("CALL", len(args)))
        case _:
            raise SyntaxError(f"not supported: {ast.unparse(node)}")


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
            right = stack.pop()
            stack.append(_OPERATIONS[argument](stack.pop(), right))
        elif name == "CALL":
            args = [stack.pop() for _ in range(argument)][::-1]
            stack.append(stack.pop()(*args))
        elif name in ("BOTH", "EITHER"):
            right = stack.pop()
            left = stack.pop()
            stack.append((left and right) if name == "BOTH" else (left or right))
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            position = argument
        else:
            stack.pop()
    return stack.pop()

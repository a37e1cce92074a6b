"""An instruction may hold a part of the tree.

Then the machine walks trees, in a list of one. {{code_is_a_flat_list: message}}. It cannot be stored, and the work of going through the tree is done at each run. Translate all of it: each node becomes instructions of plain values.

Fails: code_is_a_flat_list
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
        case ast.BoolOp(op=op, values=[*first, last]):
            jump = "JUMP_IF_FALSE_OR_POP" if isinstance(op, ast.And) else "JUMP_IF_TRUE_OR_POP"
            jumps = []
            for operand in first:
                _emit(operand, code)
                jumps.append(len(code))
                code.append((jump, None))
            _emit(last, code)
            for position in jumps:
                code[position] = (jump, len(code))
        case ast.Call(func=func, args=args, keywords=[]):
            parts: list[list[_Instruction]] = []
            for part in (func, *args):
                parts.append([])
                _emit(part, parts[-1])
            code.append(("CALL", parts))
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
            function, *args = [run(part, env) for part in argument]
            stack.append(function(*args))
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            position = argument
        else:
            stack.pop()
    return stack.pop()

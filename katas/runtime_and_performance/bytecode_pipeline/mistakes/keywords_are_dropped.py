"""A call has a function and arguments.

And keywords, which stand in another place of the tree. A call that is compiled without them calls the function with less than was written: {{the_rest_is_refused: message}}. What a compiler does not understand it has to refuse.

Fails: the_rest_is_refused
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
        case ast.Call(func=func, args=args):
            for part in (func, *args):
                _emit(part, code)
            code.append(("CALL", len(args)))
        case _:
            raise SyntaxError(f"not supported: {ast.unparse(node)}")

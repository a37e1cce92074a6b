"""A minus in front of an expression is dropped.

Breaks: "and what this machine does not support, such as `a[0]`, `-a`"
"""


def _emit(node, code):
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
            for part in (func, *args):
                _emit(part, code)
            code.append(("CALL", len(args)))
        case ast.UnaryOp(operand=operand):
            _emit(operand, code)
        case _:
            raise SyntaxError(f"not supported: {ast.unparse(node)}")

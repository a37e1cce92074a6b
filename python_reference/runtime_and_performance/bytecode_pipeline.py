"""A compiler for expressions, and the machine that runs what it makes."""

import ast
import functools
import operator
from collections.abc import Callable, Mapping
from typing import Any

_Instruction = tuple[str, Any]

_SIGNS: dict[type[ast.AST], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Lt: "<", ast.Eq: "=="}
_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "<": operator.lt,
    "==": operator.eq,
}


def compile_expr(source: str) -> list[_Instruction]:
    """Translate an expression into instructions for `run`. Raises SyntaxError for what is not supported."""
    code: list[_Instruction] = []
    _emit(ast.parse(source, mode="eval").body, code)
    return code


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
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            position = argument
        else:
            stack.pop()
    return stack.pop()


@functools.cache
def code_for(source: str) -> list[_Instruction]:
    """Return the instructions for an expression; each one is translated once."""
    return compile_expr(source)


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
            for part in (func, *args):
                _emit(part, code)
            code.append(("CALL", len(args)))
        case _:
            raise SyntaxError(f"not supported: {ast.unparse(node)}")


def _emit_operation(left: ast.expr, sign: str, right: ast.expr, code: list[_Instruction]) -> None:
    """Left, right, operation; of two numbers, the result."""
    start = len(code)
    _emit(left, code)
    _emit(right, code)
    operands = code[start:]
    if [name for name, _ in operands] == ["PUSH", "PUSH"]:
        code[start:] = [("PUSH", _OPERATIONS[sign](operands[0][1], operands[1][1]))]
    else:
        code.append(("OPERATE", sign))


def _lookup(name: str, env: Mapping[str, Any]) -> Any:
    try:
        return env[name]
    except KeyError:
        raise NameError(f"name {name!r} is not defined") from None

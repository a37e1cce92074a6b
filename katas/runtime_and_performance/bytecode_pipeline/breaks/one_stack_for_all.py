"""All runs share a stack.

Breaks: "returns the value of the expression"
"""


_stack = []


def run(code: list[_Instruction], env: Mapping[str, Any]) -> Any:
    """Execute instructions; names are looked up in `env`."""
    stack = _stack
    stack.clear()
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

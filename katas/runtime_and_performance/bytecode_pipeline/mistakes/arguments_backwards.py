"""The arguments are taken off the stack, one after the other.

The last one comes off first: {{values_are_those_of_python: message}}. Turn them round, or take a slice off the end of the stack.

Fails: values_are_those_of_python
"""


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
            args = [stack.pop() for _ in range(argument)]
            stack.append(stack.pop()(*args))
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            position = argument
        else:
            stack.pop()
    return stack.pop()

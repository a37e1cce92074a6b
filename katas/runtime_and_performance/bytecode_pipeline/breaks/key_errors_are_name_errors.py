"""Any KeyError is a missing name.

Breaks: "One that is missing raises `NameError`"
"""


def run(code, env):
    try:
        return _run(code, env)
    except KeyError as problem:
        raise NameError(str(problem)) from None


def _lookup(name, env):
    return env[name]


def _run(code: list[_Instruction], env: Mapping[str, Any]) -> Any:
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

"""`and` and `or` give True or False.

So it is in many languages. In Python they give one of the operands: {{the_right_side_is_skipped: message}}. `name or "nobody"` relies on that. Only the decision looks at the truth.

Fails: the_right_side_is_skipped, code_is_a_flat_list
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
            args = [stack.pop() for _ in range(argument)][::-1]
            stack.append(stack.pop()(*args))
        elif bool(stack[-1]) == (name == "JUMP_IF_TRUE_OR_POP"):
            stack[-1] = bool(stack[-1])
            position = argument
        else:
            stack.pop()
    return stack.pop()

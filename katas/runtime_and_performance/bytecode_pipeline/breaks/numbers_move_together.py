"""Numbers on both sides of a name are added.

Breaks: "The value is the one that Python gives"
"""


def _emit_operation(left, sign, right, code):
    start = len(code)
    _emit(left, code)
    _emit(right, code)
    operands = code[start:]
    if [name for name, _ in operands[-2:]] == ["PUSH", "PUSH"]:
        code[-2:] = [("PUSH", _OPERATIONS[sign](operands[-2][1], operands[-1][1]))]
    else:
        code.append(("OPERATE", sign))

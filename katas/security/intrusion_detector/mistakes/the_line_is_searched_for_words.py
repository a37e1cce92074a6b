"""A line that contains ` ok ` is a success.

A name may contain it: {{a_name_is_not_a_line: message}}. Attackers choose their names. Read the fields from the left,
and the name as one quoted piece.

Fails: a_name_is_not_a_line
"""


def _read(line: str) -> _Login | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    time, outcome, address, quoted = match.groups()
    try:
        name: str = json.loads(quoted)
    except ValueError:
        return None
    return _Login(int(time), " ok " in line, address, name)

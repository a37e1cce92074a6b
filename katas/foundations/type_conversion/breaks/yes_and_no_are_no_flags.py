"""Two words each.

Breaks: "`bool`: `true`, `yes`, `on` and `1` are `True`; `false`, `no`, `off` and `0` are `False`."
"""

_FLAGS = {"true": True, "1": True, "false": False, "0": False}

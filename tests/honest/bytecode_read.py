# Disassembles its own functions and reads their code objects.
# shared: passed
# split: passed
from honest import *
import dis
import io


def add(a, b=2, *rest, c=3, **more):
    total = a + b
    return total


names = [instruction.opname for instruction in dis.get_instructions(add)]
assert any(name.startswith("BINARY") for name in names) and any(name.startswith("RETURN") for name in names)
out = io.StringIO()
dis.dis(add, file=out)
assert "total" in out.getvalue()
code = add.__code__
assert code.co_varnames[:3] == ("a", "b", "c") and code.co_argcount == 2 and code.co_kwonlyargcount == 1
assert add.__defaults__ == (2,) and add.__kwdefaults__ == {"c": 3} and add.__closure__ is None
assert eval(compile("a * 2", "<mine>", "eval"), {"a": 4}) == 8
namespace = {}
exec("def made(x):\n    return x + 1", namespace)
assert namespace["made"](1) == 2 and code.replace(co_name="other").co_name == "other"

"""Keep the latest source and its code.

With two formulas in turn, each is translated again at each call: {{translated_once: message}}. A dict, or `functools.cache`, keeps all.

Fails: translated_once
"""


@functools.lru_cache(maxsize=1)
def code_for(source: str) -> list[_Instruction]:
    return compile_expr(source)

"""`functools.lru_cache` keeps what was translated.

The latest 128, if nothing else is said. With more formulas than that, asked for in turn, each is translated again: {{translated_once: message}}. `functools.cache`, or `maxsize=None`, keeps all. (In a
service a limit may be wise. Then choose it, and count the misses.)

Fails: translated_once
"""


@functools.lru_cache
def code_for(source: str) -> list[_Instruction]:
    return compile_expr(source)

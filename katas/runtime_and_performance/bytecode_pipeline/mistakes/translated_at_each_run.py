"""Translating takes no time.

It takes many times longer than running: {{translated_once: message}}. Python translates a module once, and keeps the result even on disk.

Breaks: "translates each source once: later calls with an equal text return the same list"
Fails: translated_once
"""


def code_for(source: str) -> list[_Instruction]:
    return compile_expr(source)

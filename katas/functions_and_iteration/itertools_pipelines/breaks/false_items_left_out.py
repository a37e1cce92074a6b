"""Items that are false are left out.

Breaks: "Every item comes, whatever its value."
Fails: streams_take_turns
"""


def fair_merge(*streams):
    return filter(None, chain.from_iterable(zip_longest(*streams)))

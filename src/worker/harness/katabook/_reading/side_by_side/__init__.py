"""Two programs taken apart so that they can be compared: what each does, not how it is laid out.

Owns: reading two sources. Does not own: the diff, and how it is shown (the engine's).

Read `comparing` first, then what it is made of: `parts` consist of `items`, items have `keys`; `constructs` stands by itself.
"""

"""What an author imports from `katabook` itself: `check`, `expect`, `evidence`, `fail`, `called`, `awaited`, `draw`.

Owns: these names, the register of checks, and the channel by which a running check speaks to the engine.
Does not own: the probes (beside this folder), whether two values are equal and how one is shown (`_values`), what becomes of
a finding (`_running`).

Read `check` first, then `record` (what a check says), `calling`, `expect`, `draw`.
"""

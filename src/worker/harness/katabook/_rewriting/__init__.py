"""What stands in the place of an author's asserts, imports and calls, and how it comes there.

Owns: the change of a syntax tree, and what the changed source calls.
Does not own: loading the source (`_running.kata_files`), what follows from what is noticed (`_running.verdicts`, `_testfiles`).

Read `rewrite` first, then what it puts in: `asserts`, and in test files `absent` and `announced`.
"""

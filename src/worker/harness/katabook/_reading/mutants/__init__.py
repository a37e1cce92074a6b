"""Mutants of a Python source: the same file with one small thing wrong.

Owns: making them. Does not own: running a mutant, or judging one that survives (the engine's audit).

Read `making` first, then `changes`, which walks the tree (`walk`, `statements`, `expressions`, with `nodes` for single ones),
and `text`, into which each change is written.
"""

"""What the engine asks about Python sources that is no check: nothing here is loaded to hold one, but for `reach`.

Owns: mutants of a reference, examples of a text, what a check never reaches, two programs side by side, what is undone.
Does not own: what the answers prove (the engine's audit and diagnosis).

Read `tools` first, which answers the requests; each of the others answers one.
"""

"""Values of a submission, compared and shown whatever they do.

Owns: equality that a submission cannot talk its way around, and bounded text for any object.
Does not own: statements about values (`_authoring.expect`), values on their way to another process (`_split`).

Read `bounded` first, then `render`, `differing`, `compare`.
"""

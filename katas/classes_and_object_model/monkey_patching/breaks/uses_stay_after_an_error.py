"""A block that raises leaves the uses as they are.

Breaks: "After the block, however it was left, all are as before."
Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original, replacement, modules):
    uses = [(module, name) for module in modules for name, value in vars(module).items() if value is original]
    for module, name in uses:
        setattr(module, name, replacement)
    yield
    for module, name in uses:
        setattr(module, name, original)

"""The uses are put back after the `yield`.

A block that raises skips what comes after it, here as in a single patch. Several modules keep the replacement, and the next test fails far
from its cause. Enter the patches in an `ExitStack`, or restore in a `finally`.

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

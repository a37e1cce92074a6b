"""After the block, what is bound to the replacement gets the original.

Breaks: "After the block, however it was left, all are as before."
Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original, replacement, modules):
    modules = list(modules)
    for module in modules:
        for name, value in list(vars(module).items()):
            if value is original:
                setattr(module, name, replacement)
    try:
        yield
    finally:
        for module in modules:
            for name, value in list(vars(module).items()):
                if value is replacement:
                    setattr(module, name, original)

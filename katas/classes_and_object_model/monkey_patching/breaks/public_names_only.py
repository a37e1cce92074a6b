"""Private names are left alone.

Breaks: "whatever the name"
Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original, replacement, modules):
    with ExitStack() as patches:
        for module in modules:
            for name, value in list(vars(module).items()):
                if value is original and not name.startswith("_"):
                    patches.enter_context(patched(module, name, replacement))
        yield

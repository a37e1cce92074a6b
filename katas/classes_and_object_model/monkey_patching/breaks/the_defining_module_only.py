"""Only the first of the modules is patched.

Breaks: "every name at the top level of `modules` that was bound to the very object `original` is bound to `replacement`"
Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original, replacement, modules):
    with ExitStack() as patches:
        for module in list(modules)[:1]:
            for name, value in list(vars(module).items()):
                if value is original:
                    patches.enter_context(patched(module, name, replacement))
        yield

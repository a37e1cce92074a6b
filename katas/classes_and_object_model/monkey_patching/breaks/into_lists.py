"""Lists of the module are gone through as well.

Breaks: "every name at the top level of `modules`"
Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original, replacement, modules):
    with ExitStack() as patches:
        for module in modules:
            for name, value in list(vars(module).items()):
                if value is original:
                    patches.enter_context(patched(module, name, replacement))
                elif type(value) is list and any(entry is original for entry in value):
                    places = [place for place, entry in enumerate(value) if entry is original]
                    for place in places:
                        value[place] = replacement
                        patches.callback(value.__setitem__, place, original)
        yield

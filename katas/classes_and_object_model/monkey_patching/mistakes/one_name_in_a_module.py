"""A module has one name for what it has imported.

It can have several: `from billing import rate, rate as take`, an alias at the top of the file, a table of defaults. The search stopped
at the first one, and the code that uses the other goes on calling the original. Look at all names of each module.

Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original: object, replacement: object, modules: Iterable[ModuleType]) -> Iterator[None]:
    with ExitStack() as patches:
        for module in modules:
            for name, value in list(vars(module).items()):
                if value is original:
                    patches.enter_context(patched(module, name, replacement))
                    break
        yield

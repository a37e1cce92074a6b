"""`==` finds the uses of an object.

An object can equal another one and be a different one: two rates of three percent, two empty lists. Patching both changes
more than was asked for. Identity is what an import shares: compare with `is`.

Fails: every_use_is_patched
"""


@contextmanager
def patched_uses(original: object, replacement: object, modules: Iterable[ModuleType]) -> Iterator[None]:
    with ExitStack() as patches:
        for module in modules:
            for name, value in list(vars(module).items()):
                if value == original:
                    patches.enter_context(patched(module, name, replacement))
        yield

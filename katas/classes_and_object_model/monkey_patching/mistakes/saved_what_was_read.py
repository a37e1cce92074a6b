"""`getattr(target, name)` is what is stored there.

Reading through a class unwraps it: a static method becomes a plain function, a class method becomes bound. Put back,
`vars(Shop)["vat"]` is {{what_was_stored_comes_back: vars(Shop)['vat'], a static method, after the block}}, and the next call on
an instance passes `self` to it. Reading also finds what a parent has. Save what `vars(target)` holds.

Fails: what_was_stored_comes_back, what_was_inherited_is_inherited_again
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    saved = getattr(target, name)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        setattr(target, name, saved)

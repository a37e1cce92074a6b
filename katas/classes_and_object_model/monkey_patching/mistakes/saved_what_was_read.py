"""`getattr(target, name)` is what is stored there.

Reading through a class unwraps it: a static method becomes a plain function, a class method becomes bound. Put back,
`vars(Shop)["vat"]` is {{what_was_stored_comes_back: vars(Shop)['vat'], a static method, after the block}}, and the next call on
an instance passes `self` to it. Save what `vars(target)` holds.

Fails: what_was_stored_comes_back
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    own = name in vars(target)
    saved = getattr(target, name)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if own:
            setattr(target, name, saved)
        else:
            delattr(target, name)

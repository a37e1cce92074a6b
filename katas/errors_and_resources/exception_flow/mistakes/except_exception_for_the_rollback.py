"""`except Exception` catches every exception.

It catches the subclasses of `Exception`. Ctrl-C raises `KeyboardInterrupt` and `sys.exit()` raises `SystemExit`, which derive from
`BaseException` directly, so that they pass such handlers. An import that is interrupted is half done all the same.
Code that cleans up and then raises again catches `BaseException`.

Fails: other_errors_undo_the_import_and_reach_the_caller
"""


def import_orders(lines, parse, store, rejected):
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
            else:
                store.save(order)
                saved += 1
    except Exception:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()

"""Checks for index_structures: what is found, and how many pages that takes."""

from __future__ import annotations

from typing import Any

import fixtures
from fixtures import COUNT
from katabook import called, check, draw, evidence, expect, fail, named, raised_at, why


@check
def what_went_in_comes_out(solution):
    """Every key is found with its value, in a tree that was opened again as well.

    An index that lives in the object is gone with the process. What counts is on the pages.
    """
    for words, keys in (("numbers", [30, 10, 20, 40, 0, -5, 35, 15, 25, 5, 2, 3]), ("texts", ["tea", "inner", "", "leaf", "L", "I", "zinc", "root", "node", "tea time", "True", "None", "next"]), ("fractions", [0.5, 0.25, 2.0, -1.5, 0.75])):
        for capacity in (20, 8, 9):
            store = fixtures.store(capacity)
            tree = _tree(solution, store)
            _missing(solution, tree, keys[0])
            expect(_pairs(solution, tree, min(keys), max(keys))).because("the tree is empty, and between gives something").at(solution.BTree.between).equals([])
            values = {key: (None, 0, "", f"row {number}")[number % 4] for number, key in enumerate(keys)}
            for key, value in values.items():
                _insert(solution, tree, key, value)
            size = len(store)
            opened = _again(solution, store, tree)
            if capacity == 20:
                evidence(f"{len(keys)} {words} on pages of {capacity}: opening the tree makes a new page", "yes" if len(store) > size else "no")
            evidence(f"{len(keys)} {words} on pages of {capacity}: pairs in the tree", len(_pairs(solution, tree, min(keys), max(keys))))
            for label, found in (("the tree", tree), ("a tree opened again", opened)):
                if label == "a tree opened again":
                    why("Another process opens the index with nothing but the store and the number of the root.")
                    evidence(f"{len(keys)} {words} on pages of {capacity}: pairs in a tree opened again", len(_pairs(solution, found, min(keys), max(keys))))
                for key, value in values.items():
                    expect(_lookup(solution, found, key, label)).because(f"{label} gives another value for a key").at(solution.BTree.lookup).equals(value)
                expect(_pairs(solution, found, min(keys), max(keys))).because(f"{label} does not give all pairs in ascending order").at(solution.BTree.between).equals(sorted(values.items()))
                why(None)
            why("What another process writes is on the pages, and nowhere else.")
            opened.insert(keys[2], "by another")
            values[keys[2]] = "by another"
            expect(_lookup(solution, tree, keys[2], "the tree")).because("another tree on the same pages changed the value of a key, and this one gives the old value").at(solution.BTree.lookup).equals("by another")
            why("A key has one value: the last one.")
            for key in (keys[0], keys[-1], keys[3]):
                _insert(solution, tree, key, "changed")
                values[key] = "changed"
            expect(_pairs(solution, tree, min(keys), max(keys))).because("keys were entered again, and they do not have the new value, once").at(solution.BTree.insert).equals(sorted(values.items()))
            why(None)
        evidence(f"{len(keys)} {words}, on pages of 20, 8 and 9 entries", "found, and found again")
    other = _tree(solution, store)
    _insert(solution, other, 1, "one")
    expect(_pairs(solution, other, 0, 99)).because("a second tree in the same store shows keys of the first").at(solution.BTree).equals([(1, "one")])


@check(after=what_went_in_comes_out)
def every_order_of_inserting_works(solution):
    """Hundreds of keys are found, in whichever order they arrived.

    Ids arrive in ascending order, and that is what a simple search tree cannot take: each page gets one child, and the tree is a list.
    """
    # As many as it takes to have three levels: with more, a slow answer takes long to be told.
    count = 400
    for words, keys in fixtures.orders(count).items():
        store = fixtures.store()
        tree = _tree(solution, store)
        for key in keys:
            _insert(solution, tree, key, key + 1)
        opened = _again(solution, store, tree)
        lost = []
        for key in keys:
            try:
                if opened.lookup(key) != key + 1:
                    lost.append(key)
            except KeyError:
                lost.append(key)
        pairs = _pairs(solution, opened, min(keys), max(keys))
        evidence(f"{words}: keys that are not found", len(lost), exact=words in ("ascending", "descending"))
        evidence(f"{words}: pairs of the whole range", len(pairs), exact=False)
        if lost:
            fail("keys that were inserted are not found any more", call=f"{count} inserts, {words}", place=solution.BTree.insert)
        if pairs != [(key, key + 1) for key in sorted(keys)]:
            fail("lookup finds every key, and between does not give each pair once, in ascending order", call=f"between({min(keys)}, {max(keys)})", place=solution.BTree.between)
        for key in (min(keys) - 1, max(keys) + 1, keys[7] + 3, keys[300] + 1):
            _missing(solution, opened, key)


@check(after=every_order_of_inserting_works, seconds=20)
def few_pages_are_read(solution):
    """A lookup reads a page for each level, and there are few levels.

    Each level multiplies the number of pages that can be reached. That is why an index of a billion keys is only a few pages deep, and why it must not
    grow one-sided.
    """
    for words, keys in fixtures.orders().items():
        store = fixtures.store()
        tree = _tree(solution, store)
        most = 0
        for key in keys:
            before = store.reads + store.writes
            tree.insert(key, key)
            most = max(most, store.reads + store.writes - before)
        deepest = max(_reads(store, lambda key=key: tree.lookup(key)) for key in keys[::7])
        opened = _again(solution, store, tree)
        deepest = max(deepest, _reads(store, lambda: opened.lookup(keys[0])))
        evidence(f"keys arrive {words}: a lookup reads", "a few pages" if deepest <= 5 else "a page for each key" if deepest > COUNT // 2 else "nearly every page" if deepest > 0.9 * len(store) else "a part of all pages")
        evidence(f"{words}: pages read by a lookup, at most", deepest, exact=False)
        evidence(f"{words}: pages read and written by an insert, at most", most, exact=False)
        evidence(f"{words}: pages of the store", len(store), exact=False)
        if deepest > 5:
            _too_many(f"a lookup reads more than 5 pages when the keys arrive {words}", f"{deepest}", solution.BTree.lookup)
        if most > 20:
            _too_many(f"an insert reads and writes more than 20 pages when the keys arrive {words}", f"{most}", solution.BTree.insert)
        if len(store) > 240:
            _too_many(f"the tree takes more than 240 pages when the keys arrive {words}", f"{len(store)}", solution.BTree.insert)
    why("A lookup that never reads has its knowledge somewhere else than on the pages.")
    if _reads(store, lambda: opened.lookup(keys[1])) < 2:
        fail("1,000 keys do not fit on one page, and a lookup of the opened tree read fewer than two", call="BTree(store, tree.root).lookup(key)", place=solution.BTree.lookup)


@check(after=every_order_of_inserting_works)
def a_range_reads_its_own_pages(solution):
    """A range reads the pages on which it is, one after another.

    Neighbours stand next to each other: that is what order buys. A hash spreads them over all pages.
    """
    keys = fixtures.orders()["shuffled"]
    store = fixtures.store()
    tree, hashed = _tree(solution, store), fixtures.HashIndex(pages := fixtures.store(400), 70)
    for key in keys:
        _insert(solution, tree, key, key)
        hashed.insert(key, key)
    keys = sorted(keys)
    reads, early, kinds = 0, 0, {}
    for where, start in (("in the middle", 350), ("at the beginning", 0), ("at the end", COUNT - 300)):
        lo, hi = keys[start], keys[start + 299]
        before = store.reads
        found = _pairs(solution, tree, lo, hi)
        taken = store.reads - before
        reads = max(reads, taken)
        kinds[where] = "each page once" if taken == len(store) else "pages again and again" if taken > len(store) else "a part of all pages"
        expect(found).because("between did not give 300 neighbours with their values").at(solution.BTree.between).equals([(key, key) for key in keys[start : start + 300]])
        before = store.reads
        iterator = iter(called(tree.between, lo, keys[-1]))
        first = next(iterator)
        early = max(early, store.reads - before)
        expect(first).because("the first pair of a range is not that of its smallest key").at(solution.BTree.between).equals((lo, lo))
    evidence("pages read for 300 neighbours, by the tree", reads, exact=False)
    evidence("300 neighbours took", kinds)
    before = pages.reads
    hashed.between(keys[350], keys[649])
    evidence("pages read for 300 neighbours, by a hash index of 70 pages", pages.reads - before)
    if reads > 60:
        _too_many("300 neighbours took more than 60 pages", f"{reads}", solution.BTree.between)
    why("Code that needs only the first one should not pay for all.")
    evidence("pages read before the first pair", early, exact=False)
    if not hasattr(called(tree.between, 0, 1), "__next__"):
        fail("between does not give an iterator", call="tree.between(0, 1)", place=solution.BTree.between)
    if early > 6:
        _too_many("between had read more than 6 pages before it gave the first pair", f"{early}", solution.BTree.between)
    why("Both ends belong to the range, whether they are keys or not, and a range may lie beside all keys.")
    for _ in range(60):
        lo = draw.randrange(keys[0] - 20, keys[-1] + 20)
        hi = lo + draw.choice((-5, 0, 1, 6, 7, 8, 150, 1_000))
        wanted = [(key, key) for key in keys if lo <= key <= hi]
        found = _pairs(solution, tree, lo, hi)
        if found != wanted:
            kind = "lacks pairs" if len(found) < len(wanted) else "has pairs that do not belong to it"
            evidence("the range", f"{lo} to {hi}: {len(wanted)} expected, {len(found)} found", exact=False)
            fail(f"a range {kind}", call="tree.between(lo, hi)", place=solution.BTree.between)


@check(after=few_pages_are_read, stretch=True)
def a_sorted_load_fills_its_pages(solution):
    """Sorted pairs are loaded on full pages, each written once.

    Inserting them one by one splits every page that is full, and leaves it half empty for ever. CREATE INDEX on a table with rows sorts first, for that reason.
    """
    for count in (0, 1, 19, 20, 21, 360, 400, COUNT):
        store = fixtures.store()
        pairs = [(7 * n, f"row {n}" if n % 3 else None) for n in range(count)]
        tree = called(solution.BTree.loaded, store, iter(pairs))
        if not isinstance(tree, solution.BTree):
            fail("loaded did not return a BTree", call="BTree.loaded(store, pairs)", place=solution.BTree.loaded)
        reads, writes, used = store.reads, store.writes, len(store)
        evidence(f"{count} pairs: pages read, written and used", f"{reads}, {writes}, {used}", exact=False)
        found = _pairs(solution, _again(solution, store, tree), -1, 7 * COUNT)
        if found != pairs:
            fail(f"{count} pairs were loaded, and between gives others", call="BTree.loaded(store, pairs)", place=solution.BTree.loaded)
        if reads:
            fail("pages were read while the pairs were loaded", call="BTree.loaded(store, pairs)", place=solution.BTree.loaded)
        if writes > used:
            fail("pages were written more than once while the pairs were loaded", call="BTree.loaded(store, pairs)", place=solution.BTree.loaded)
        if count == COUNT and used > 70:
            _too_many("1,000 sorted pairs took more than 70 pages", f"{used}", solution.BTree.loaded)
        for key, value in pairs[::11]:
            expect(_lookup(solution, tree, key, "a loaded tree")).because("a loaded tree gives another value for a key").at(solution.BTree.loaded).equals(value)
        for extra in range(3, 7 * count, 70):
            _insert(solution, tree, extra, "new")
        _insert(solution, tree, -9, "first")
        _insert(solution, tree, 7 * COUNT, "last")
        wanted = sorted([*pairs, *((extra, "new") for extra in range(3, 7 * count, 70)), (-9, "first"), (7 * COUNT, "last")], key=lambda pair: pair[0])
        if _pairs(solution, tree, -9, 7 * COUNT) != wanted:
            fail("after keys were inserted into a loaded tree, it does not hold all pairs", call="tree.insert(key, value)", place=solution.BTree.loaded)


# --- how it is observed ----------------------------------------------------------------------


def _tree(solution: Any, store: Any) -> Any:
    return named(called(solution.BTree, store), "tree")


def _again(solution: Any, store: Any, tree: Any) -> Any:
    """The tree, opened again with nothing but the store and its root."""
    root = getattr(tree, "root", None)
    if type(root) is not int:
        fail("tree.root is not the number of a page", call="tree.root", place=solution.BTree)
    return called(solution.BTree, store, root)


def _insert(solution: Any, tree: Any, key: Any, value: Any) -> None:
    try:
        called(tree.insert, key, value)
    except ValueError as problem:
        if "do not fit" not in str(problem):
            raise
        fail("more entries were written to a page than it has room for", call=f"tree.insert({key!r}, {value!r})", place=raised_at(problem) or solution.BTree.insert)


def _lookup(solution: Any, tree: Any, key: Any, label: str) -> Any:
    try:
        return called(tree.lookup, key)
    except KeyError as problem:
        fail(f"{label} does not find a key that was inserted", call=f"lookup({key!r})", place=raised_at(problem) or solution.BTree.lookup)


def _missing(solution: Any, tree: Any, key: Any) -> None:
    try:
        value = tree.lookup(key)
    except KeyError:
        return
    except (IndexError, AttributeError, TypeError) as problem:
        evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
        fail("a key is not there, and lookup did not raise KeyError", call=f"tree.lookup({key!r})", place=raised_at(problem) or solution.BTree.lookup)
    evidence("lookup of a key that is not there", repr(value))
    fail("a key is not there, and lookup did not raise KeyError", call=f"tree.lookup({key!r})", place=solution.BTree.lookup)


def _pairs(solution: Any, tree: Any, lo: Any, hi: Any) -> list[Any]:
    found = called(tree.between, lo, hi)
    if found is None:
        fail("between returned None, and no iterator", call=f"tree.between({lo!r}, {hi!r})", place=solution.BTree.between)
    return list(found)


def _reads(store: Any, function: Any) -> int:
    before = store.reads
    function()
    return store.reads - before


def _too_many(message: str, number: str, place: Any) -> None:
    evidence("pages", number, exact=False)
    fail(message, place=place)

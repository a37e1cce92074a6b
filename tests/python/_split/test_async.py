"""Generators, coroutines and their relatives across a split sitting, both ways."""

import unittest

from .sitting import Sitting

SOURCE = '''
import asyncio, contextlib

def echo():
    got = []
    try:
        while True:
            try:
                got.append((yield len(got)))
            except KeyError as e:
                got.append(("caught", e.args))
    finally:
        closed.append(tuple(got))
closed = []
def ends():
    yield 1
    return "end"
def drive(g):
    out = [next(g), g.send("a"), g.throw(KeyError("k"))]
    g.close()
    return out
def delegate(g):
    result = yield from g
    return ("result", result)
def endless():
    n = 0
    while True:
        yield n
        n += 1
def take(items, n):
    return [x for x, _ in zip(items, range(n))]
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def acollect(items): return [x async for x in items]
class Door:
    def __init__(self): self.log = []
    async def __aenter__(self):
        await asyncio.sleep(0)
        self.log.append("in")
        return self
    async def __aexit__(self, kind, value, tb):
        self.log.append(kind)
        return kind is KeyError
async def through(door):
    async with door as d:
        raise KeyError(1)
    return "swallowed"
@contextlib.asynccontextmanager
async def managed():
    yield 5
async def fails(): raise ValueError("async")
async def twice(f): return await f(), await f()
async def gathered(*fs): return await asyncio.gather(*(f() for f in fs))
class Later:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "later"
'''


class Generators(Sitting):
    def test_a_learners_generator_is_sent_to_thrown_into_and_closed(self):
        self.passes(
            """
            g = solution.echo()
            assert next(g) == 0 and g.send("a") == 1 and g.throw(KeyError("k")) == 2
            g.close()
            assert solution.closed == [("a", ("caught", ("k",)))]
            expect(next, g).raises(StopIteration)
            e = expect(lambda: [next(h) for h in [solution.ends()] * 2]).raises(StopIteration)
            assert e.value == "end"
            def outer():
                return (yield from solution.ends())
            assert list(outer()) == [1]
            """,
            SOURCE,
        )

    def test_a_generator_of_the_check_is_driven_by_the_learner(self):
        self.passes(
            """
            log = []
            def mine():
                try:
                    log.append((yield 1))
                    yield 2
                except KeyError as e:
                    log.append(e.args)
                    yield 3
                finally:
                    log.append("closed")
            assert solution.drive(mine()) == [1, 2, 3] and log == ["a", ("k",), "closed"]
            def short():
                yield 1
                return 9
            g = solution.delegate(short())
            assert next(g) == 1 and expect(next, g).raises(StopIteration).value == ("result", 9)
            """,
            SOURCE,
        )

    def test_endless_ones_are_read_as_far_as_asked(self):
        self.passes(
            """
            import itertools
            assert list(itertools.islice(solution.endless(), 5)) == [0, 1, 2, 3, 4]
            assert solution.take(itertools.count(), 3) == [0, 1, 2]
            assert solution.take((n * n for n in itertools.count()), 3) == [0, 1, 4]
            assert next(zip(solution.endless(), solution.endless())) == (0, 0)
            """,
            SOURCE,
        )


class Coroutines(Sitting):
    def test_they_are_awaited_both_ways(self):
        self.passes(
            """
            expect(lambda: asyncio.run(solution.fails())).raises(ValueError, match="async")
            async def six():
                await asyncio.sleep(0)
                return 6
            async def main():
                assert await solution.twice(six) == (6, 6)
                assert await solution.gathered(six, six) == [6, 6]
                assert await solution.Later() == "later"
                assert await asyncio.gather(solution.twice(six), six()) == [(6, 6), 6]
                assert await asyncio.wait_for(solution.twice(six), 5) == (6, 6)
                async def bad(): raise KeyError("mine")
                try:
                    await solution.twice(bad)
                except KeyError as e:
                    assert e.args == ("mine",)
                else:
                    fail("no exception")
            asyncio.run(main())
            import inspect
            c = solution.fails()
            assert asyncio.iscoroutine(c) and inspect.isawaitable(solution.Later())
            c.close()
            """,
            SOURCE,
        )

    def test_many_coroutines_do_not_add_up(self):
        self.passes(
            """
            from katabook._split import checker as _checker
            async def six(): return 6
            async def main():
                for _ in range(100): await solution.twice(six)
            asyncio.run(main())
            side = _checker.peer_of(solution)
            assert len(side._proxies) < 10 and len(side._exported) < 40, (len(side._proxies), len(side._exported))
            """,
            SOURCE,
        )

    def test_asynchronous_generators_go_both_ways(self):
        self.passes(
            """
            async def mine():
                for i in "ab":
                    await asyncio.sleep(0)
                    yield i
            async def main():
                assert [x async for x in solution.agen(3)] == [0, 1, 2]
                assert await solution.acollect(mine()) == ["a", "b"]
                g = solution.agen(5)
                assert await anext(g) == 0 and await g.__anext__() == 1
                await g.aclose()
                assert [x async for x in g] == []
                assert await solution.acollect(solution.agen(2)) == [0, 1]
            asyncio.run(main())
            """,
            SOURCE,
        )

    def test_asynchronous_context_managers_go_both_ways(self):
        self.passes(
            """
            class Mine:
                async def __aenter__(self): return 1
                async def __aexit__(self, kind, value, tb): return kind is KeyError
            async def main():
                door = solution.Door()
                async with door as d:
                    assert d is door
                    raise KeyError
                assert door.log == ["in", KeyError]
                async with solution.managed() as five:
                    assert five == 5
                assert await solution.through(Mine()) == "swallowed"
            asyncio.run(main())
            """,
            SOURCE,
        )


if __name__ == "__main__":
    unittest.main()

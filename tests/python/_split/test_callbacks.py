"""Callbacks in a split sitting: nesting, threads, and how many objects may be out at a time."""

import unittest

from .sitting import Sitting

SOURCE = '''
import threading

class Thing: pass
def call(f, *a): return f(*a)
def catch(f):
    try:
        f()
    except BaseException as e:
        return e
def bounce(f, n): return f(n)
def threaded(f):
    found = []
    def run():
        try:
            f()
        except BaseException as e:
            found.append(str(e))
    t = threading.Thread(target=run); t.start(); t.join()
    return found
def forked(f):
    import os
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            try:
                f()
            except BaseException as e:
                os.write(w, str(e).encode())
        finally:
            os._exit(0)
    os.close(w)
    os.waitpid(pid, 0)
    return os.read(r, 1000).decode()
def recurse(f):
    f(1)
    return recurse(f)
def recursing(f):
    try:
        recurse(f)
    except RecursionError:
        return "deep"
class Keyed:
    def __init__(self, f): self.f = f
    def __hash__(self): return self.f()
    def __eq__(self, o): return True
def keyed(f): return {Keyed(f)}
'''


class Callbacks(Sitting):
    def test_calls_nest_up_to_a_bound_and_the_wire_survives_it(self):
        self.passes(
            """
            def down(n):
                return 0 if n == 0 else 1 + solution.bounce(down, n - 1)
            assert down(40) == 40
            expect(down, 200).raises(RecursionError)
            assert down(40) == 40
            """,
            SOURCE,
        )

    def test_a_recursion_that_calls_back_leaves_the_wire_in_order(self):
        self.passes(
            """
            seen = []
            assert solution.recursing(seen.append) == "deep" and set(seen) == {1}
            def down(n):
                solution.call(len, "abc")
                return down(n + 1)
            for _ in range(3):
                try:
                    down(0)
                except RecursionError:
                    pass
                assert solution.call(lambda: 5) == 5
            """,
            SOURCE,
        )

    def test_another_thread_or_process_is_refused_and_the_wire_survives(self):
        self.passes(
            """
            called = []
            assert "thread" in solution.threaded(lambda: called.append(1))[0]
            assert "thread" in solution.forked(lambda: called.append(1))
            assert not called and solution.call(lambda: 3) == 3
            """,
            SOURCE,
        )

    def test_threads_of_the_check_take_turns(self):
        self.passes(
            """
            import threading
            found = []
            def work(i):
                for _ in range(50): found.append(solution.call(lambda: solution.bounce(lambda x: x, i)))
            threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
            for t in threads: t.start()
            for t in threads: t.join()
            assert sorted(found) == sorted(i for i in range(4) for _ in range(50))
            """,
            SOURCE,
        )

    def test_a_hash_that_calls_back_is_refused_and_the_wire_survives(self):
        self.passes(
            """
            try:
                solution.keyed(lambda: 1).pop()
            except RuntimeError as problem:
                assert "while a value crosses" in str(problem)
            assert solution.call(lambda: 3) == 3
            """,
            SOURCE,
        )

    def test_more_objects_than_the_bound_are_refused(self):
        from katabook._split import handles

        before, handles.MOST_HANDLES = handles.MOST_HANDLES, 500
        try:
            self.passes(
                """
                for _ in range(3):
                    for i in range(400): solution.call(lambda: i)  # these are let go of
                class Own: pass
                try:
                    solution.bounce(lambda x: 1, [Own() for _ in range(1000)])
                except ValueError as problem:
                    assert "more than 500 objects" in str(problem)
                else:
                    fail("they crossed")
                """,
                SOURCE,
            )
        finally:
            handles.MOST_HANDLES = before

    def test_objects_that_are_let_go_of_do_not_add_up(self):
        self.passes(
            """
            from katabook._split import checker as _checker
            side = _checker.peer_of(solution)
            for _ in range(300):
                solution.Thing()
                solution.call(lambda: 1)
                solution.catch(lambda: 1 / 0)
            assert len(side._proxies) < 10 and len(side._exceptions) < 10 and len(side._released) < 10, len(side._proxies)
            assert len(side._exported) < 60, len(side._exported)
            t = solution.Thing()
            t.me = t
            for _ in range(5): assert t.me is t
            """,
            SOURCE,
        )


if __name__ == "__main__":
    unittest.main()

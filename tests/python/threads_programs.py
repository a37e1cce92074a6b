"""Small programs with threads whose outcomes depend on the schedule, and programs made at random.

Each is the text of a learner's module with `make()`, which returns a state and callables, and `seen(state)`.
"""

import random
import textwrap

PROGRAMS = {
    "a lost update": """
        class Counter:
            n = 0
            def hit(self):
                self.n += 1
        def make():
            counter = Counter()
            return counter, [counter.hit, counter.hit]
        def seen(counter):
            return counter.n
        """,
    "two locks in opposite order": """
        import threading
        def make():
            a, b, log = threading.Lock(), threading.Lock(), []
            def one():
                with a:
                    with b:
                        log.append(1)
            def two():
                with b:
                    with a:
                        log.append(2)
            return log, [one, two]
        seen = tuple
        """,
    "check, then act on a dict": """
        class Cache:
            def __init__(self):
                self.made, self.kept = 0, {}
            def get(self, key):
                if key not in self.kept:
                    self.made += 1
                    self.kept[key] = self.made
                return self.kept[key]
        def make():
            cache = Cache()
            return cache, [lambda: cache.get("a"), lambda: cache.get("a")]
        def seen(cache):
            return cache.made, cache.kept["a"]
        """,
    "a counter under a lock": """
        import threading
        class Counter:
            def __init__(self):
                self.counts, self.lock = {}, threading.Lock()
            def hit(self, page):
                with self.lock:
                    self.counts[page] = self.counts.get(page, 0) + 1
                    return self.counts[page]
        def make():
            counter = Counter()
            return counter, [lambda: counter.hit("a"), lambda: counter.hit("a")]
        def seen(counter):
            return dict(counter.counts)["a"]
        """,
    "a condition": """
        import threading
        def make():
            condition, waiting, got = threading.Condition(), [], []
            def put():
                with condition:
                    waiting.append(1)
                    condition.notify()
            def get():
                with condition:
                    while not waiting:
                        condition.wait()
                    got.append(waiting.pop())
            return got, [put, get]
        seen = tuple
        """,
    "a wake-up that is lost": """
        import threading
        def make():
            condition, state = threading.Condition(), {"ready": False}
            def put():
                state["ready"] = True
                with condition:
                    condition.notify()
            def get():
                if not state["ready"]:
                    with condition:
                        condition.wait()
            return state, [put, get]
        def seen(state):
            return state["ready"]
        """,
    "a queue": """
        import queue
        def make():
            q, got = queue.Queue(), []
            def put(item):
                q.put(item)
            def get():
                got.append(q.get())
                got.append(q.get())
            return got, [lambda: put(1), lambda: put(2), get]
        seen = tuple
        """,
    "three threads": """
        class Counter:
            def __init__(self):
                self.n = 0
            def hit(self):
                self.n += 1
        def make():
            counter = Counter()
            return counter, [counter.hit] * 3
        def seen(counter):
            return counter.n
        """,
    "exceptions": """
        def make():
            stock, log = {"a": 1}, []
            def take():
                if stock["a"]:
                    stock["a"] = stock["a"] - 1
                    if not stock["a"]:
                        del stock["a"]
            return (stock, log), [take, take]
        def seen(state):
            return tuple(state[0].items())
        """,
    "the state of a generator": """
        def make():
            def numbers():
                n = 0
                while n < 5:
                    n = n + 1
                    yield n
            generator, got = numbers(), []
            def step():
                got.append(next(generator))
            return got, [step, step]
        seen = tuple
        """,
    "closures": """
        def make():
            n = 0
            def hit():
                nonlocal n
                n += 1
            return (lambda: n), [hit, hit]
        def seen(get):
            return get()
        """,
    "a global and a class": """
        made = None
        class Settings:
            count = 0
            def __init__(self):
                Settings.count += 1
        def get():
            global made
            if made is None:
                made = Settings()
            return made.count
        def make():
            global made
            made, Settings.count = None, 0
            return None, [get, get]
        def seen(state):
            return Settings.count
        """,
    "an attribute under another name": """
        class Box:
            n = 0
        def make():
            box = Box()
            def by_name():
                setattr(box, "n", getattr(box, "n") + 1)
            def by_dict():
                vars(box)["n"] = box.n + 1
            return box, [by_name, by_dict]
        def seen(box):
            return box.n
        """,
    "a loop over what another one changes": """
        def make():
            items, got = [1, 2], []
            def add():
                items.append(3)
            def total():
                for item in items:
                    got.append(item)
                got.append(sum(x for x in items))
            return got, [add, total]
        seen = tuple
        """,
    "sleeping": """
        import time
        def make():
            log = []
            def slow():
                log.append("a")
                time.sleep(1)
                log.append("b")
            def fast():
                log.append("c")
            return log, [slow, fast, fast]
        seen = tuple
        """,
    "threads that start threads": """
        import threading
        def make():
            log = []
            def main():
                helper = threading.Thread(target=log.append, args=(1,))
                helper.start()
                log.append(2)
                helper.join()
            return log, [main]
        seen = tuple
        """,
}


def at_random(seed):
    """(text of a module, how many threads): short programs over two attributes, a dict, a list, locks and a queue."""
    draw = random.Random(seed)
    count, locks = draw.choice([2, 2, 3]), draw.choice("ab") + "a"
    lines = [
        "import threading, queue, time",
        "class S:",
        "    def __init__(self):",
        "        self.x = self.y = 0; self.d = {'k': 1, 'j': 2}; self.l = [0]; self.log = []",
        "        self.event = threading.Event(); self.q = queue.Queue()",
        "        self.a = threading.Lock(); self.b = threading.RLock()",
    ]
    for number in range(count):
        lines += [f"def t{number}(s):", *_body(draw, 0, "    ", locks), "    return s.x"]
    functions = ", ".join(f"t{number}" for number in range(count))
    lines += ["def make():", "    s = S()", f"    return s, [lambda f=f: f(s) for f in ({functions})]"]
    lines += ["def seen(s):", "    return s.x, s.y, tuple(s.d.items()), s.l[0], tuple(s.log)"]
    return textwrap.dedent("\n".join(lines)), count


def _body(draw, depth, indent, locks):
    lines = []
    for _ in range(draw.randrange(1, 4)):
        one, two = (draw.choice(["s.x", "s.y", "s.d['k']", "s.d['j']", "s.l[0]"]) for _ in range(2))
        kind = draw.random()
        if kind < 0.35:
            lines.append(f"{indent}{one} = {two} + 1")
        elif kind < 0.5:
            lines.append(f"{indent}{one} += {draw.randrange(1, 9)}")
        elif kind < 0.8 and depth < 2:
            header = f"if {one} > {two}:" if kind < 0.6 else f"with s.{draw.choice(locks)}:"
            lines += [indent + header, *_body(draw, depth + 1, indent + "    ", locks)]
        else:
            lines.append(indent + draw.choice([
                f"s.log.append({one})", "s.d.pop('k')", "s.event.set()", "s.event.wait()", f"s.q.put({one})",
                "s.x = s.q.get()", "time.sleep(1)", "t = s.x; u = s.y; s.y = t + u",
            ]))  # fmt: skip
    return lines

"""Deaths, the collector and holders as `katabook.memory` and `katabook._referrers` tell them."""

import functools
import gc
import sys
import types
import unittest
from gc import collect as collect_by_another_name

from memory_observing import Hostile, Observed, Slotted, Thing
from observing import line_of

from katabook import _context, memory


class Dying(Observed):
    def test_a_death_is_in_the_journal_before_the_next_statement(self):
        deaths = memory.Deaths()
        with memory.no_gc():
            first, second = Thing(), Thing()
            deaths.watch(first, "first")
            deaths.watch(second)
            deaths.mark("letting go")
            del first  # DEATH
            self.assertTrue(deaths.dead("first"))
            self.assertEqual(deaths.alive, ["Thing 2"])
        death = deaths.deaths[0]
        self.assertEqual((death.name, death.after), ("first", "letting go"))
        self.assertEqual(death.place.line, line_of("# DEATH"))
        self.assertEqual(deaths.journal[0], "-- letting go")
        self.assertTrue(deaths.journal[1].startswith("first died at line"))
        self.assertIn("still alive: Thing 2", str(deaths))

    def test_a_cycle_does_not_die_by_counting(self):
        deaths = memory.Deaths()
        with memory.no_gc():
            thing = Thing()
            thing.me = thing
            deaths.watch(thing, "cycle")
            del thing
            self.assertFalse(deaths.dead("cycle"))
        gc.collect()
        self.assertTrue(deaths.dead("cycle"))

    def test_watching_keeps_nothing_alive_and_does_not_touch_the_object(self):
        deaths = memory.Deaths()
        thing = Hostile()
        deaths.watch(thing, "hostile")
        del thing
        self.assertTrue(deaths.dead("hostile"))

    def test_what_cannot_be_watched_is_refused(self):
        with self.assertRaises(TypeError):
            memory.Deaths().watch(3)
        deaths = memory.Deaths()
        thing = Thing()
        deaths.watch(thing, "a")
        with self.assertRaises(ValueError):
            deaths.watch(thing, "a")


class TheCollector(Observed):
    def test_is_off_inside_and_back_afterwards(self):
        for switch in (gc.enable, gc.disable):
            switch()
            before = gc.isenabled()
            with memory.no_gc() as watch:
                self.assertFalse(gc.isenabled())
            self.assertEqual(gc.isenabled(), before)
            self.assertTrue(watch.untouched)

    def test_collections_are_recorded_under_any_name(self):
        with memory.no_gc() as watch:
            collect_by_another_name()  # COLLECT
        self.assertEqual([p.line for p in watch.collections], [line_of("()  # COLLECT")])
        self.assertIn("gc.collect ran 1x", str(watch))
        self.assertFalse(watch.untouched)

    def test_switching_it_on_is_recorded(self):
        with memory.no_gc() as watch:
            gc.enable()
        self.assertTrue(watch.switched_on)

    def test_is_back_after_an_exception_and_even_if_callbacks_were_cleared(self):
        saved = gc.callbacks[:]
        with self.assertRaises(KeyError):
            with memory.no_gc():
                gc.callbacks.clear()
                raise KeyError
        gc.callbacks[:] = saved
        self.assertTrue(gc.isenabled())

    def test_no_callback_stays_behind(self):
        before = gc.callbacks[:]
        with memory.no_gc(), memory.no_gc():
            pass
        self.assertEqual(gc.callbacks, before)

    def test_instances_alive_after_a_collection(self):
        kept = [Thing(), Thing()]
        lost = Thing()
        lost.me = lost
        del lost
        self.assertEqual(memory.alive(Thing, Slotted), {"Thing": 2, "Slotted": 0})
        self.assertEqual(len(kept), 2)

    def test_hostile_instances_are_counted_without_asking_them(self):
        kept = [Hostile()]
        self.assertEqual(memory.alive(Hostile), {"Hostile": 1})
        del kept

    def test_what_a_call_leaves_alive(self):
        cache = []

        def caching():
            cache.extend(Thing() for _ in range(3))
            temporary = Thing()
            temporary.me = temporary
            return Thing()

        self.assertEqual(memory.left_alive(caching).get("Thing"), 3)
        self.assertEqual(memory.left_alive(lambda: Thing()), {})


class Holding(Observed):
    """`who_holds` is called through `asked`, so that this file is not the caller."""

    def asked(self, thing):
        module = types.ModuleType("asker")
        exec("def ask(memory, thing): return memory.who_holds(thing)", module.__dict__)
        return module.ask(memory, thing)

    def test_attributes_in_dicts_and_slots(self):
        target = Thing()
        owner = Thing(held=target)
        slotted = Slotted()
        slotted.held = target
        found = self.asked(target)
        self.assertIn("attribute `held` of Thing", found)
        self.assertIn("attribute `held` of Slotted", found)
        del owner

    def test_containers_with_their_owner(self):
        target = Thing()
        owner = Thing(rows=[None, target], index={"k": target})
        found = self.asked(target)
        self.assertIn("element 1 of a list (attribute `rows` of Thing)", found)
        self.assertIn("value `k` of a dict (attribute `index` of Thing)", found)
        del owner

    def test_globals_and_running_functions(self):
        global GLOBAL
        GLOBAL = Thing()
        self.addCleanup(globals().pop, "GLOBAL")
        found = self.asked(GLOBAL)
        self.assertIn(f"global `GLOBAL` of module {__name__}", found)

        def running(rows):
            return self.asked(rows)

        found = running(Thing())
        self.assertTrue(any(f.startswith("local `rows` of running") for f in found), found)

    def test_closures_methods_and_generators(self):
        def outer():
            owner = Thing()
            return (lambda: owner), owner

        closing, owner = outer()
        self.assertTrue(any("variable `owner` that" in f for f in self.asked(owner)))
        holder = Thing(callback=functools.partial(print))
        method = holder.__init__
        self.assertIn("bound method __init__", self.asked(holder))

        def generator(item):
            yield item

        running = generator(holder)
        next(running)
        found = self.asked(holder)
        self.assertTrue(any("local `item` of the suspended generator" in f for f in found))
        del closing, method

    def test_exceptions_hold_through_their_traceback(self):
        def failing():
            big = Thing()
            raise KeyError(id(big))

        try:
            failing()
        except KeyError as error:
            kept = error
        big = kept.__traceback__.tb_next.tb_frame.f_locals["big"]
        found = self.asked(big)
        self.assertTrue(any(f.startswith("local `big` of failing") for f in found), found)

    def test_hostile_objects_are_not_asked(self):
        target = Hostile()
        holder = Hostile()
        object.__getattribute__(holder, "__dict__")["held"] = target
        self.assertIn("attribute `held` of Hostile", self.asked(target))

    def test_the_variables_of_the_check_are_left_out(self):
        _context.submission_file = "/elsewhere/solution.py"
        target = Thing()
        self.assertEqual(memory.who_holds(target), [])

    def test_nothing_is_kept_alive_by_asking(self):
        target = Thing()
        before = sys.getrefcount(target)
        self.asked(target)
        self.assertEqual(sys.getrefcount(target), before)


if __name__ == "__main__":
    unittest.main()

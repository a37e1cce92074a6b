"""What are own and total time of `main`?

The clock is a number that the program moves. `main` moves it by 1 itself, and calls `load` twice, which moves it by 3 each time. The total time goes from
call to return: 7. The own time leaves out what `load` took: 1. A list that is ordered by total time has the main function on top, whatever is slow in it.

Predicted:
    main 7.0 7.0
    load 6.0 6.0
You expect the first number to be the time from call to return. That is the second one; the first leaves out the functions that were called.

Predicted:
    main 1.0 7.0
    load 3.0 3.0
You expect the time of one call. A profiler adds up the calls: `load` ran twice.
"""
import cProfile
import pstats

now = [0.0]

def load():
    now[0] += 3.0

def main():
    now[0] += 1.0
    load(), load()

profiler = cProfile.Profile(lambda: now[0])
profiler.enable(builtins=False)
main()
profiler.disable()
stats = pstats.Stats(profiler).stats
rows = [(key[2], entry[2], entry[3]) for key, entry in stats.items()]
for name, own, total in sorted(rows, reverse=True):
    print(name, own, total)

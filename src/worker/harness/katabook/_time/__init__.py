"""Virtual time, and an event loop that runs in it.

Owns: the clock, the loop, the threads around it, and noticing what blocks it.
Does not own: what authors call (`event_loop`), fixed times for a check (the probe `clock`).

Read `session` first, which sets everything up for one run, then `clock`, `loop`, `loop_threads`, `stalls` and `run_record`.
"""

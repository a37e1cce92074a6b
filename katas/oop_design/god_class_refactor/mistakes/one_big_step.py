"""I know where this has to end, so I can write the new version straight away.

Why it is wrong: between the class as found and the end there is no stage that anybody could have tried. If one
call behaves differently, the cause is anywhere in the rewrite; and until the last line is
written nothing can be released. Take one responsibility out, see that everything still works, keep that
stage, go on.

Fails: each_stage_is_a_small_step
"""

del _PricingMoved, _TablesMoved

STAGES = [OrderDesk]

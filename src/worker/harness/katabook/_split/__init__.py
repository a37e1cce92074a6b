"""A sitting in two processes: the check in one, the submission in the other, and a wire between them.

Owns: what crosses, what stands for what does not, and who may ask whom for what.
Does not own: starting and ending the processes (the engine's), what the end of a check means (`_running.verdicts`).

Read `peer` first (the conversation), then its two ends, `checker` (with `permitted`) and `learner`. Below them, in this order:
`frames`, `wire`, `containers`, `wire_deep`, `wire_extra` (values), `memory` and `handles` (what crossed before), `crossing`
(exceptions), `proxies`, `operators`, `mirrors`, `classes`, `mirroring`, `standins` (what stands for objects and classes).
`process_state`, `following`, `streams` and `awaiting` carry what belongs to a process and to no object.
"""

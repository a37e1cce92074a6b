"""A gate that fails is noted, and the others run to see what else is wrong.

What else is wrong can be seen after the mending: {{a_red_gate_stops: message}}. A gate that does not stop is a decoration.

Breaks: "nothing more is run, built or deployed"
Fails: a_red_gate_stops
"""


def release(repo, gates, build, cluster, approve):
    files = repo.checkout()
    logs = {}
    failed = None
    for name, run in gates:
        try:
            status, logs[name] = run(files)
        except Exception as problem:
            status, logs[name] = 1, str(problem)
        if status != 0 and failed is None:
            failed = name
    if failed is not None:
        return f"stopped at {failed}", logs
    try:
        artifact = build(files)
    except Exception:
        return "stopped at build", logs

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs

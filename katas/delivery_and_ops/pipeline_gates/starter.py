"""A pipeline from a commit to production."""


def release(repo, gates, build, cluster, approve):
    """Take the committed files through the gates, build them once, and promote the artifact."""
    logs = {}
    # TODO: this works in somebody's folder, believes what is printed, and builds twice.
    for name, run in gates:
        status, output = run(repo.folder)
        logs[name] = output
        if "FAILED" in output:
            print(name, "failed")
    cluster.deploy("staging", build(repo.folder))
    cluster.deploy("production", build(repo.folder))
    return "released", logs

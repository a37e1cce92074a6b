# Asks for more than it was given.
# shared: passed
# split: passed
from honest import *
import resource

for limit in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_CORE):
    hard = resource.getrlimit(limit)[1]
    for wanted in (resource.RLIM_INFINITY, hard + 1):
        try:
            resource.setrlimit(limit, (wanted, wanted))
            raised = True
        except (OSError, ValueError):
            raised = False
        assert not raised, f"limit {limit} was {hard}"

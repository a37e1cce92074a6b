"""stop is asked after the claim.

Breaks: "when `stop()`, asked before each claim, is true"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while (task := queue.claim(60)) and not stop():
        try:
            handlers[task["name"]](task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)

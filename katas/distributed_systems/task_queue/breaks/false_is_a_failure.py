"""A handler that returns False has failed.

Breaks: "Then it calls `ack`, or `fail` with the `repr` of the `Exception` that came"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        try:
            done = handlers[task["name"]](task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            if done is False:
                queue.fail(task, "no")
            else:
                queue.ack(task)

"""A missing handler ends the loop.

Breaks: "a missing handler's
`KeyError` included"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        handler = handlers[task["name"]]
        try:
            handler(task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)

"""The text of the exception is kept without its kind.

Breaks: "`fail` with the `repr` of the `Exception` that came"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        try:
            handlers[task["name"]](task["args"])
        except Exception as error:
            queue.fail(task, str(error))
        else:
            queue.ack(task)

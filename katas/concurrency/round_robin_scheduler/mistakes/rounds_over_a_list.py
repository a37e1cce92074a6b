"""Taking turns means to walk through the list of tasks, again and again.

In such rounds a task keeps its place, and a new one stands behind all others in each round. In a queue, the one that has had
its turn goes to the end, behind those that have come meanwhile: {{a_new_task_goes_to_the_end: message}}. And a list of all tasks
has to ask the waiting each time whether they may go on.

Fails: a_new_task_goes_to_the_end, waiting_costs_no_turn
"""


class Scheduler:
    ...

    def run(self):
        tasks = self._ready
        while not all(task.done for task in tasks):
            for task in list(tasks):
                waits = task._awaits is not None and not task._awaits.done
                if not task.done and not waits:
                    self._one(task)

    def _one(self, task):
        try:
            task._awaits = task._resume()
        except StopIteration as end:
            task.done, task.result = True, end.value
        except Exception as error:
            task.done, task.error = True, error

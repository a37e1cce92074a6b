"""Two containers on one kernel. Which process does the host lose when number 1 of the second container ends?

The number is looked up in the table of the container, and leads to the kernel's number 42. Number 1 of the kernel is another process, which
has the same number in another table.

Predicted:
    [41, 42]
You expect the kernel's own number 1 to end. The container's table says which process is meant.

Predicted:
    [1, 42]
You expect one table of numbers for all containers. Each has its own, and both begin with 1.
"""
kernel = {1: "init", 41: "nginx", 42: "postgres"}

web = {1: 41}
db = {1: 42}

def kill(container, number):
    del kernel[container[number]]

kill(db, 1)
print(list(kernel))

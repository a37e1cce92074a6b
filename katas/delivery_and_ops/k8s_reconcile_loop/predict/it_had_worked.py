"""A call that times out may have worked. How many pods are there after each of the two?

The server did its work, and the answer was lost. Asking again creates another pod. Looking first shows that there is one, so there is nothing to do.

Predicted:
    1
    1
You expect a call that raised to have done nothing. A timeout only says that no answer came.

Predicted:
    2
    2
You expect that asking again cannot be avoided. It can, if one looks before.
"""
def create(pods):
    pods.append("pod")
    if len(pods) == 1:
        raise TimeoutError

def again(pods):
    try:
        create(pods)
    except TimeoutError:
        create(pods)

def look(pods):
    for attempt in range(2):
        try:
            if not pods:
                create(pods)
        except TimeoutError:
            pass

for way in (again, look):
    pods = []
    way(pods)
    print(len(pods))

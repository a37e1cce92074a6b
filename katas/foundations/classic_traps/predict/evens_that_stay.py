"""Which even numbers are still there?

A `for` loop over a list keeps a position and asks for the item at it. `remove` takes one item out, all others move up by one, and the loop
goes on to the next position: the item behind each removed one is never looked at.

In the first list each even number is followed by an odd one. What is skipped is odd, and the loop seems to work. In the second list two even
numbers are neighbours.

Predicted:
    [1, 3, 5]
    [1, 5]
You expect the loop to visit each item that was in the list when it began. It asks the list anew for each position, and the list
has changed.

Predicted:
    RuntimeError
    RuntimeError
You know that a dictionary or a set raises `RuntimeError` when its size changes under a loop. A list does not notice.
"""
def drop_evens(numbers):
    try:
        for number in numbers:
            if number % 2 == 0:
                numbers.remove(number)
        return numbers
    except RuntimeError:
        return "RuntimeError"

print(drop_evens([1, 2, 3, 4, 5]))
print(drop_evens([1, 2, 4, 5]))

"""Which constants does the code hold?

CPython works out operations on numbers when it compiles: 1000 * 3600 is in the code as 3600000, and the two factors are not. With a name in between nothing can be worked out, as nobody knows what it will be: 1000 and 3600 both stay.

Predicted:
    False True
    False True
You expect the operation to be carried out when the line runs. For two numbers it has been, when the line was compiled.

Predicted:
    True False
    True False
You expect a compiler to move the numbers together. `1000 * hours * 3600` is `(1000 * hours) * 3600`, and `hours` may be a list.
"""
def milliseconds_of_an_hour():
    return 1000 * 3600

def milliseconds_of(hours):
    return 1000 * hours * 3600

for function in (milliseconds_of_an_hour, milliseconds_of):
    constants = function.__code__.co_consts
    print(3_600_000 in constants, 1000 in constants)

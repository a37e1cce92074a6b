"""Which of these lists weighs more, as `sys.getsizeof` tells?

`sys.getsizeof` weighs the list itself: a header and a pointer for each item. What the pointers lead to is not in it, be it an empty text or one of a
million letters. So both lists of three weigh the same, and the list of a hundred outweighs them, although it holds nothing but None.

Predicted:
    False
    False
You expect the contents to be weighed. The list does not contain them, it refers to them.

Predicted:
    True
    False
You expect None to take no place in a list. The pointer to it does.
"""
import sys

short = ["" for _ in range(3)]
long = ["x" * 1_000_000 for _ in range(3)]
nothing = [None for _ in range(100)]
print(sys.getsizeof(short) == sys.getsizeof(long))
print(sys.getsizeof(nothing) > sys.getsizeof(long))

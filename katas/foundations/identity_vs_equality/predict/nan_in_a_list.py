"""Is the number in the list?

NaN, "not a number", is what floating point has for a result that is none. By its standard it equals nothing, itself included:
`nan == nan` is false. But `in` does not only ask `==`. For each item it asks `is` first, and is content if that is true
(language reference, "Membership test operations"). Lists compare their items in the same way.

So one and the same NaN object is in its list, and makes two lists equal. A second NaN is another object, and only then does
`==` get to answer.

Predicted:
    False
    False False
    False False
You know that NaN does not equal itself, and expect `in` and the comparison of lists to be made of `==`. They are made of
`is`, then `==`.

Predicted:
    False
    True True
    True True
You expect identity to decide in general. It decides for one object. `other` is another one, and it equals nothing.
"""
nan = float("nan")
other = float("nan")
readings = [1.5, nan]

print(nan == nan)
print(nan in readings, other in readings)
print(readings == [1.5, nan], readings == [1.5, other])

"""How many entries has the dictionary, and what are its keys?

A dictionary takes two keys for one if they are equal and have the same hash. `1 == 1.0 == True`, and Python gives equal numbers
equal hashes, so all three are one key. Assigning to a key that exists replaces the *value*. The key stays the object that
came first.

`True is 1` would be false: they are three different objects. Dictionaries do not ask for that.

Predicted:
    {1: 'adult', True: 'child', 1.0: 'dog'}
    3
You expect keys of different types to be different keys. Equality crosses types, and keys go by equality.

Predicted:
    {1.0: 'dog'}
    1
You see that the three are one key, and expect the last assignment to bring its own key along. Only the value is replaced.
"""
fares = {}
fares[1] = "adult"
fares[True] = "child"
fares[1.0] = "dog"

print(fares)
print(len(fares))

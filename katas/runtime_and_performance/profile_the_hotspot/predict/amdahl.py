"""How many times as fast is the program, if one part of it gets faster?

The part takes 80 of 100 seconds. Made ten times as fast, it takes 8, and the whole takes 28: 3.6 times as fast. Made a thousand times as fast, it takes
0.08, and the whole 20.08. The 20 seconds beside it stay, so that nothing makes the program more than five times as fast. That is Amdahl's law.

Predicted:
    8.0
    800.0
    1.25
You expect 80 percent of the factor. The seconds that stay are in the denominator: they decide more, the faster the rest gets.

Predicted:
    3.6
    5.0
    5.0
You expect the last line to be the limit of the same part. It is about the other part, which takes 20 seconds: 100 / 80.
"""
def speed_up(part, factor, whole=100):
    return round(whole / (whole - part + part / factor), 2)

print(speed_up(80, 10))
print(speed_up(80, 1000))
print(speed_up(20, float("inf")))

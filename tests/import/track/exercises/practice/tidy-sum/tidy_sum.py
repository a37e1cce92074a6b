def total(numbers):
    t = 0
    for n in numbers:
        t = t + n
    return t

def withdraw(amount):
    raise ValueError("not enough (only 3 left)")

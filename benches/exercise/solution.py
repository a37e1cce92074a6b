def clamp(value, low, high):
    return max(low, min(value, high))


def initials(name):
    return "".join(word[0].upper() for word in name.split())

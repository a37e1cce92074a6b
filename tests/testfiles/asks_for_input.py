class NoName(ValueError):
    pass


def initials(name):
    return "".join(part[0].upper() for part in name.split())


def ask():
    while True:
        try:
            return initials(input("Your name: "))
        except Exception:
            print("Once more, please.")


print(ask())

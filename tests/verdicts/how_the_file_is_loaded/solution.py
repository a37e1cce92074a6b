COUNT = 1


def ask():
    print("Hello,", input())

import time


def slug(title):
    return "-".join(title.lower().split())


while True:
    try:
        title = input("Title: ")
        break
    except Exception:
        time.sleep(1)
print(slug(title))

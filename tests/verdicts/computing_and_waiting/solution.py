import threading


def spin():
    while True: pass


def wait():
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()

# Uses quit(), or what quit() does where there is no site module.
# shared: exited
# split: exited
def tally(words):
    try:
        leave = quit
    except NameError:
        leave = None
    if leave is None:
        raise SystemExit
    leave()

def later():
    return soon


value = later()

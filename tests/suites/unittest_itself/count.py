"""Counting."""


def plus_one(number):
    return number + 1


def first(items):
    return items[0]

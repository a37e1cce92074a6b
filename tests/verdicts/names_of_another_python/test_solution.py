from solution import deep, first, listing, pairs, total


def test_a_line_that_is_there_fifty_times():
    assert deep(50) == 0


def test_a_builtin():
    assert total(3) == 3


def test_a_method():
    assert pairs({"tea": 2}) == [("tea", 2)]


def test_a_method_of_iterators():
    assert first([1, 2]) == 1


def test_a_name_of_notebooks():
    assert listing() == []

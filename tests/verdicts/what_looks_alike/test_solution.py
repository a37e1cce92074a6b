import solution


def test_cyrillic():
    assert solution.cyrillic() == "send"


def test_joined():
    assert solution.joined() == "teapot"


def test_decomposed():
    assert solution.decomposed() == ["Zoë"]


def test_printed():
    assert solution.printed() == "done"


def test_dashed():
    assert solution.dashed() == {"range": "1-9"}


def test_tabbed():
    assert solution.tabbed() == "a    b"


def test_windows():
    assert solution.windows() == "one\ntwo\n"

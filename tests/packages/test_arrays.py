import numpy as np
from arrays import loaded, mapped, solved, squares


def test_an_array_comes_back():
    assert isinstance(squares(4), np.ndarray)
    np.testing.assert_array_equal(squares(4), [0, 1, 4, 9])


def test_arrays_are_compared():
    assert (squares(4) == np.array([0, 1, 4, 9])).all()


def test_equations_are_solved():
    assert np.allclose(solved(300), np.ones(300))


def test_a_file_is_mapped(tmp_path):
    assert mapped(tmp_path / "numbers") == 7168


def test_a_file_is_loaded(tmp_path):
    assert loaded(tmp_path / "numbers.npz").tolist() == [0, 1, 2, 3]

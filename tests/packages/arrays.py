import numpy as np


def squares(n):
    return np.arange(n) ** 2


def solved(n):
    """A system of n equations, by LAPACK."""
    matrix = np.random.default_rng(1).random((n, n)) + n * np.eye(n)
    return np.linalg.solve(matrix, matrix @ np.ones(n))


def mapped(path):
    """Numbers in a file that is mapped into memory."""
    numbers = np.memmap(path, dtype="int64", mode="w+", shape=(1024,))
    numbers[:] = 7
    numbers.flush()
    return int(np.memmap(path, dtype="int64", mode="r").sum())


def loaded(path):
    np.savez(path, a=np.arange(4))
    with np.load(path) as file:
        return file["a"]

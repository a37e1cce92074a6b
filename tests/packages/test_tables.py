import pytest
from tables import author, counted, library


@pytest.fixture(params=["sqlite://", "sqlite:///{}/library.db"])
def engine(request, tmp_path):
    engine = library(request.param.format(tmp_path))
    yield engine
    engine.dispose()


def test_rows_are_counted(engine):
    assert counted(engine) == {"Woolf": 2}


def test_an_object_comes_back(engine):
    assert author(engine).name == "Woolf"

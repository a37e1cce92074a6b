import pytest

STARTED = []


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    STARTED.append("shelf")
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "stock.json").write_text('{"tea": 12}')
    return folder


@pytest.fixture(scope="session")
def started():
    return STARTED

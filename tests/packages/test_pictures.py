import pytest
from PIL import Image
from pictures import card, written_and_read


def test_a_picture_is_drawn():
    assert card("Hello", (50, 50)).size == (50, 25)


def test_a_picture_comes_back():
    assert isinstance(card("", (50, 50)), Image.Image)
    assert card("", (50, 50)).getpixel((40, 20)) == (255, 0, 0)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "TIFF", "WEBP"])
def test_formats_are_there(form):
    assert written_and_read(card("Hello", (50, 50)), form).size == (50, 25)

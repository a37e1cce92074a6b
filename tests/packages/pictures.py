import io

from PIL import Image, ImageDraw, ImageFilter, ImageFont


def card(text, size):
    picture = Image.new("RGB", (200, 100), "red")
    ImageDraw.Draw(picture).text((5, 5), text, font=ImageFont.load_default(20))
    picture = picture.filter(ImageFilter.GaussianBlur(1))
    picture.thumbnail(size)
    return picture


def written_and_read(picture, form):
    file = io.BytesIO()
    picture.save(file, form)
    again = Image.open(io.BytesIO(file.getvalue()))
    again.load()
    return again

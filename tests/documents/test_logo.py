"""A logo is a picture and nothing else, whatever was uploaded."""

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from workshop.documents.logo import NoLogo, logo_of


def picture(kind="PNG", size=(300, 100), mode="RGBA", colour=(10, 90, 60, 128), **how):
    kept = io.BytesIO()
    Image.new(mode, size, colour[: len(mode)]).save(kept, kind, **how)
    return kept.getvalue()


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("JPEG", "RGB"), ("WEBP", "RGBA")])
def test_every_kind_becomes_a_png_without_transparency(kind, mode):
    with Image.open(io.BytesIO(logo_of(picture(kind, mode=mode)))) as kept:
        assert (kept.format, kept.mode, kept.size) == ("PNG", "RGB", (300, 100))


def test_a_large_picture_becomes_as_small_as_print_needs():
    with Image.open(io.BytesIO(logo_of(picture(size=(3000, 900))))) as kept:
        assert kept.size == (1000, 300)


def test_nothing_but_the_picture_is_kept():
    told = PngInfo()
    told.add_text("Comment", "STRENG-GEHEIM")

    kept = logo_of(picture(pnginfo=told) + b"<script>STRENG-GEHEIM</script>")

    assert b"GEHEIM" not in kept
    assert kept == logo_of(picture())


def bomb():
    """A few bytes that claim to be a billion pixels."""
    head = struct.pack(">IIBBBBB", 32_000, 32_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    "hostile",
    [
        SVG,
        b"",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        picture()[:90],
        bomb(),
        picture("GIF", mode="P"),
        picture("TIFF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n",
        picture(size=(4, 4)),
        bytes(3 << 20),
    ],
    ids=["svg", "nothing", "pdf", "torn", "cut", "bomb", "gif", "tiff", "eps", "tiny", "heavy"],
)
def test_whatever_else_is_refused_with_a_sentence(hostile):
    with pytest.raises(NoLogo) as refused:
        logo_of(hostile)

    assert refused.value.sentence.de.endswith(".")
    assert refused.value.sentence.en.endswith(".")

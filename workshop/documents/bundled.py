"""What a page may fetch while it is printed: our own styles and fonts, and what it brings itself."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from workshop.documents.fonts import FOLDER, PICTURES, STATIC
from workshop.documents.look import HOUSE, NOTHING_MORE, Extras


@cache
def _bundled() -> Mapping[str, tuple[Path, str]]:
    """Every address that is answered, with its file and kind."""
    names = ("tokens.css", "document.css", "poster.css", "glossary_print.css", "pictures.css")
    styles = [STATIC / "css" / name for name in names]
    return {HOUSE + f"css/{file.name}": (file, "text/css") for file in styles} | {
        HOUSE + f"fonts/{file.relative_to(FOLDER).as_posix()}": (file, "font/woff2")
        for file in (*sorted(FOLDER.glob("*.woff2")), FOLDER / PICTURES)
    }


def fetcher(extras: Extras = NOTHING_MORE) -> Any:
    """Looks an address up in the list and refuses all others, whatever their scheme."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 # imported when printing

    class Bundled(URLFetcher):  # type: ignore[misc] # the library has no types
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:  # noqa: ARG002 # as inherited
            if url in extras:
                content, kind = extras[url]
                return URLFetcherResponse(url, content, {"Content-Type": kind})
            if url not in _bundled():
                raise ValueError(url)
            file, kind = _bundled()[url]
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})

    return Bundled(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

"""Published contracts as files: exports/<workshop>/v1.0-<fingerprint>.pdf, signed ones -signed.pdf."""

import os
import re
import tempfile
import time
from contextlib import suppress
from pathlib import Path

SHORT = 8
PART = ".part"
#: Nobody takes an hour to write a file.
STALE_SECONDS = 3600


def place(folder: Path, workshop: str, number: str, fingerprint: str, *, signed: bool = False) -> Path:
    """Where the file of a version belongs."""
    name = f"v{number}-{fingerprint[:SHORT]}{'-signed' if signed else ''}.pdf"
    return folder / re.sub(r"[^A-Za-z0-9_-]", "-", workshop) / name


def keep(  # what tells one file from all others
    folder: Path, workshop: str, number: str, fingerprint: str, pdf: bytes, *, signed: bool = False
) -> Path:
    """Write the file so that it is there whole or not at all."""
    path = place(folder, workshop, number, fingerprint, signed=signed)
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=PART)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(0o644)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def _sweep(folder: Path) -> None:
    """Take away what a machine that stopped while it wrote has left behind."""
    old = time.time() - STALE_SECONDS
    for part in folder.glob(f"*{PART}"):
        with suppress(FileNotFoundError):  # somebody else was quicker
            if part.stat().st_mtime < old:
                part.unlink()

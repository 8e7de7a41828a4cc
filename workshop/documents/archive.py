"""Published contracts as files: exports/<workshop>/v1.0-<fingerprint>.pdf."""

import os
import re
import tempfile
from pathlib import Path

SHORT = 8


def place(folder: Path, workshop: str, number: str, fingerprint: str) -> Path:
    """Where the file of a version belongs."""
    return folder / re.sub(r"[^A-Za-z0-9_-]", "-", workshop) / f"v{number}-{fingerprint[:SHORT]}.pdf"


def keep(folder: Path, workshop: str, number: str, fingerprint: str, pdf: bytes) -> Path:
    """Write the file so that it is there whole or not at all."""
    path = place(folder, workshop, number, fingerprint)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())
    Path(unfinished).chmod(0o644)
    Path(unfinished).replace(path)
    return path

"""A timestamp authority, asked by HTTP (RFC 3161)."""

import asyncio
import http.client
from typing import Final
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper

#: An authority that takes longer is not there today.
PATIENCE_SECONDS: Final = 20
#: A stamp with all its certificates is much smaller.
MOST_BYTES: Final = 1 << 20
SCHEMES: Final = ("http", "https")


class Authority(TimeStamper):
    """The authority at an address; OSError if it cannot be reached or says something else."""

    def __init__(self, address: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library's
        if urlsplit(address).scheme not in SCHEMES:
            raise ValueError(f"no address of a timestamp authority: {address}")
        self._address = address

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        return await asyncio.to_thread(self._ask, req.dump())

    def _ask(self, question: bytes) -> tsp.TimeStampResp:
        request = Request(  # noqa: S310 # the scheme was checked above
            self._address,
            data=question,
            headers={
                "Content-Type": "application/timestamp-query",
                "Accept": "application/timestamp-reply",
            },
        )
        try:
            with urlopen(request, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310 # as above
                return tsp.TimeStampResp.load(answer.read(MOST_BYTES))
        except (http.client.HTTPException, ValueError) as error:
            raise OSError(f"{self._address}: {error}") from error

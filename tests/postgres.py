"""A PostgreSQL server of the tests' own: made from Debian's binaries, thrown away afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

NOT_INSTALLED = (
    "PostgreSQL is not installed: apt-get install postgresql, then run the tests again"  # why tests skip
)
#: Nothing here has to survive the tests.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_wal_size": "4GB"}


def find_binaries() -> Path | None:
    """Where the newest installed server keeps its programs."""
    found = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    return max(found, key=lambda folder: int(folder.parent.name), default=None)


class Cluster:
    """A running server, and the databases made in it."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._data = folder / "data"
        self._folder = folder
        self._port = _free_port()
        self._made = 0

    def start(self) -> None:
        if os.getuid() == 0:
            shutil.chown(self._folder, "postgres", "postgres")  # PostgreSQL refuses to run as root
        self._run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8",
                  "--locale=C.UTF-8", f"--pgdata={self._data}")  # fmt: skip
        settings = {**FAST, "listen_addresses": "127.0.0.1", "unix_socket_directories": str(self._folder)}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._run("pg_ctl", "start", "--wait", f"--pgdata={self._data}", f"--log={self._folder / 'log'}",
                  f"--options=-p {self._port} {options}")  # fmt: skip
        self._admin = psycopg.connect(self.url("postgres"), autocommit=True)

    def stop(self) -> None:
        self._admin.close()
        self._run("pg_ctl", "stop", "--mode=immediate", f"--pgdata={self._data}")

    def url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self._port}/{database}"

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """The name of a fresh database that is a copy of another, gone afterwards."""
        self._made += 1
        name = f"test_{self._made}"
        self._order("CREATE DATABASE {} TEMPLATE {} STRATEGY wal_log", name, template)
        try:
            yield name
        finally:
            self._order("DROP DATABASE {} WITH (FORCE)", name)

    def _order(self, statement: sql.LiteralString, *names: str) -> None:
        self._admin.execute(sql.SQL(statement).format(*(sql.Identifier(name) for name in names)))

    def _run(self, program: str, *arguments: str) -> None:
        as_postgres = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(
            [*as_postgres, self._binaries / program, *arguments],
            check=True,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def running_cluster() -> Iterator[Cluster | None]:
    """A server for as long as the block runs; None where PostgreSQL is not installed."""
    binaries = find_binaries()
    if binaries is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="handschlag-tests-", dir=_quick_folder()))
    try:
        cluster = Cluster(binaries, folder)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder)


def _quick_folder() -> Path | None:
    """Memory where there is plenty: a copied database is some hundred small files."""
    in_memory = Path("/dev/shm")  # noqa: S108  # mkdtemp makes a folder of our own in it
    if in_memory.is_dir() and os.access(in_memory, os.W_OK) and shutil.disk_usage(in_memory).free > 2**30:
        return in_memory
    return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

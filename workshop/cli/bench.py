"""Measuring, as ratios within one run."""

import runpy
import sys
from pathlib import Path

import click

BENCHES = Path(__file__).parents[2] / "tests" / "bench"


@click.command(context_settings={"allow_interspersed_args": False})
@click.argument("name", required=False)
@click.argument("arguments", nargs=-1)
def bench(name: str | None, arguments: tuple[str, ...]) -> None:
    """Run the benchmark NAME with its ARGUMENTS; without a name, list them."""
    there = sorted(path.stem for path in BENCHES.glob("*.py") if not path.stem.startswith("_"))
    if name not in there:
        if name:
            click.echo(f"There is no benchmark {name}.", err=True)
        click.echo("\n".join(there))
        sys.exit(2 if name else 0)
    sys.path.insert(0, str(BENCHES))
    sys.argv = [name, *arguments]
    runpy.run_path(str(BENCHES / f"{name}.py"), run_name="__main__")


COMMANDS = {"bench": bench}

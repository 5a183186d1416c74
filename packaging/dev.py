"""Development commands: prepare the environment, then run, test, measure or package: ``python3 packaging/dev.py run``.

It uses only the standard library, so that it works before anything is installed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit(
        f"Dwibaca needs Python 3.11 or later, and this is Python {sys.version_info[0]}.{sys.version_info[1]}. "
        "Install one and name it: 'make PYTHON=python3.11 run' or 'python3.11 packaging/dev.py run'."
    )

import argparse
import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

import environment
import packages
import system
import translations

ROOT = Path(__file__).resolve().parent.parent
RUN = ("requirements.txt",)
TEST = ("requirements.txt", "requirements-dev.txt")
BENCH = ("requirements.txt", "requirements-bench.txt")


def main(arguments: list[str]) -> int:
    """Run a job after preparing its environment; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description="Makes the program ready, then runs, tests, measures or packs it."
    )
    jobs = {
        "run": run,
        "test": test,
        "bench": bench,
        "campaign": campaign,
        "screenshots": picture,
        "translations": translate,
        "package": package,
        "package-test": package_test,
    }
    parser.add_argument("job", choices=jobs)
    parser.add_argument(
        "arguments",
        nargs=argparse.REMAINDER,
        help="passed on: to the program, to pytest, to lupdate, or names of benchmarks, campaigns, scenes or packages",
    )
    chosen = parser.parse_args(arguments)
    try:
        return jobs[chosen.job](chosen.arguments)
    except system.NotReady as error:
        system.say(str(error))
        return 1
    except KeyboardInterrupt:
        system.say("Stopped.")
        return 130


def run(arguments: list[str]) -> int:
    """Run the program: its window with the sample article, or the same job in the terminal."""
    display = system.has_display(os.environ)
    if display:
        system.require(system.libraries_for_display(os.environ), venv=not environment.usable(ROOT))
        display = system.has_display(os.environ)
    python = environment.ready(ROOT, RUN)
    if display or arguments:
        return become([str(python), str(ROOT / "main.py"), *arguments])
    return become([str(python), str(ROOT / "main.py")])


def test(arguments: list[str]) -> int:
    """Run the static checks and all tests, headless; 0 only if everything passed."""
    system.require(system.OFFSCREEN, venv=not environment.usable(ROOT))
    system.offer(system.SECRET_SERVICE, "The test of the system's password store")
    python = str(environment.ready(ROOT, TEST))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    checks = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "pytest": ["pytest", "-n", "2", *arguments],
    }
    failed = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if subprocess.run([python, "-m", *command], cwd=ROOT).returncode != 0:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Print a table of figures beside their bars; 1 only if a benchmark could not run."""
    system.require(system.OFFSCREEN, venv=not environment.usable(ROOT))
    python = str(environment.ready(ROOT, BENCH))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    files = sorted((ROOT / "tests" / "bench").glob("bench_*.py"))
    names = [file.stem for file in files if not arguments or file.stem.removeprefix("bench_") in arguments]
    if not names:
        raise system.NotReady(
            f"There is no such benchmark. There are: {', '.join(f.stem[6:] for f in files) or 'none'}."
        )
    print(
        f"{processor()}, {os.cpu_count()} cores, {platform.platform()}, Python {python_version(python)}\n", flush=True
    )
    print(f"{'':44} {'measured':>12} {'bar':>12}", flush=True)
    missed = broken = 0
    for name in names:
        done = subprocess.run([python, "-m", "tests.bench.figures", name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for figure in map(json.loads, done.stdout.splitlines()):
            missed += not figure["passed"]
            print(row(figure), flush=True)
        if done.returncode != 0:
            broken += 1
            print(f"{name}: did not finish (exit code {done.returncode})", flush=True)
    print(f"\n{summary(missed, broken)}", flush=True)
    return 1 if broken else 0


def campaign(arguments: list[str]) -> int:
    """Kills, flipped files, hostile packages by the thousand, too long for the tests; the exit code."""
    system.require(system.OFFSCREEN, venv=not environment.usable(ROOT))
    python = str(environment.ready(ROOT, TEST))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([python, "-m", "tests.campaigns.run", *arguments], cwd=ROOT).returncode


def picture(arguments: list[str]) -> int:
    """Draw pictures of the window into ``build/screenshots``; returns the exit code."""
    system.require(system.OFFSCREEN, venv=not environment.usable(ROOT))
    python = str(environment.ready(ROOT, TEST))
    return subprocess.run([python, "-m", "tests.screenshots", *arguments], cwd=ROOT).returncode


def translate(arguments: list[str]) -> int:
    """Collect the window's texts and compile their translations; returns the exit code."""
    system.require(system.OFFSCREEN, venv=not environment.usable(ROOT))
    scripts = environment.ready(ROOT, TEST).parent
    return translations.update(ROOT, scripts, arguments) or translations.compile_all(
        scripts, ROOT / translations.FOLDER
    )


def package(arguments: list[str]) -> int:
    """Make the bundle and its packages, or those named, in ``dist``; returns the exit code."""
    packages.make(ROOT, arguments)
    return 0


def package_test(arguments: list[str]) -> int:
    """Test the packages without Python and network; returns the exit code."""
    return packages.test(ROOT, arguments)


def row(figure: dict[str, Any]) -> str:
    """One line of the table."""
    sign = "≤" if figure["better"] == "lower" else "≥"
    value, bar = (f"{number:.4g} {figure['unit']}".strip() for number in (figure["value"], figure["bar"]))
    return f"{figure['name']:44} {value:>12} {sign + ' ' + bar:>12}  {'pass' if figure['passed'] else 'MISS'}"


def summary(missed: int, broken: int) -> str:
    """The summary below the table."""
    parts = [
        f"{missed} missed its bar" if missed == 1 else f"{missed} missed their bar" if missed else "every bar is met"
    ]
    if broken:
        parts.append(f"{broken} did not finish")
    return "; ".join(parts).capitalize() + "."


def processor() -> str:
    """The name of this machine's processor."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def python_version(python: str) -> str:
    """The version of an interpreter, as it prints it."""
    printed = subprocess.run([python, "--version"], capture_output=True, text=True, check=True)
    return printed.stdout.split()[-1]


def become(command: list[str]) -> int:
    """Replace this process by the program, so that it receives signals and returns the exit code."""
    if os.name == "nt":
        return subprocess.run(command).returncode  # Windows' exec gives the prompt back at once
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execv(command[0], command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

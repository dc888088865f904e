"""What the end-to-end tests share: running propertyqactl on a fresh office.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("PQA_BUILD_DIR", ROOT / "_build"))
CTL = BUILD / "src" / "ctl" / "propertyqactl"
WINDOW = BUILD / "src" / "propertyqa"
DATA = Path(os.environ.get("PQA_SHARED_DATA", ROOT.parent / "shared" / "data"))
MAPPINGS = ROOT / "tests" / "fixtures" / "mappings"


class Office:
    """A database in a folder of its own, and the command line on it."""

    def __init__(self, zone: str = "Asia/Shanghai", language: str = "en") -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="pqa-e2e-")
        self.folder = Path(self._folder.name)
        self.path = self.folder / "office.db"
        self.done("init", "--name", "Test office", "--time-zone", zone, "--language", language)

    def close(self) -> None:
        self._folder.cleanup()

    def run(self, *arguments: object) -> subprocess.CompletedProcess:
        command, *rest = map(str, arguments)
        return subprocess.run(
            [str(CTL), command, "--database", str(self.path), *rest],
            capture_output=True, text=True, check=False,
        )

    def done(self, *arguments: object) -> str:
        result = self.run(*arguments)
        if result.returncode != 0:
            raise AssertionError(f"{arguments}: exit {result.returncode}\n{result.stderr}")
        return result.stdout

    def refused(self, *arguments: object) -> str:
        result = self.run(*arguments)
        if result.returncode != 1 or not result.stderr.strip():
            raise AssertionError(f"{arguments}: exit {result.returncode}\n{result.stderr}")
        return result.stderr

    def load(self, kind: str, file: Path, mapping: str, *options: str) -> str:
        return self.done("import", kind, file, "--mapping", MAPPINGS / f"{mapping}.json", *options)

    def figures(self, period: str, by: str | None = None) -> list[dict]:
        options = ["--by", by] if by else []
        return json.loads(
            self.done("indicators", "--period", period, "--format", "json", *options)
        )

    def figure(self, period: str, code: str) -> dict:
        [figure] = [f for f in self.figures(period) if f["code"] == code]
        return figure

    def rows(self, sql: str, *values: object) -> list[tuple]:
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as connection:
            return connection.execute(sql, values).fetchall()

    def value(self, sql: str, *values: object) -> object:
        [[value]] = self.rows(sql, *values)
        return value


class OfficeTest(unittest.TestCase):
    """A test case with one office for all its tests."""

    ZONE = "Asia/Shanghai"
    office: Office

    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office(cls.ZONE)
        cls.addClassCleanup(cls.office.close)
        cls.fill()

    @classmethod
    def fill(cls) -> None:
        """Puts in what the tests look at."""

    def assertRatio(self, figure: dict, numerator: float, denominator: float) -> None:
        self.assertEqual((figure["numerator"], figure["denominator"]), (numerator, denominator))


def main() -> None:
    if not DATA.exists():
        print("the shared data are not here")
        sys.exit(77)
    unittest.main(verbosity=2)

#!/usr/bin/python3
"""Killed at any moment of an import, the database verifies and holds all of the file or nothing."""
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import shutil
import subprocess
import time
import unittest

from office import BUILD, CTL, DATA, MAPPINGS, Office, main

N_ROWS = 400
N_IMPORTS_KILLED = 120
N_SAVERS_KILLED = 80
SAVER = BUILD / "tests" / "e2e" / "save-requests"


class Killed(unittest.TestCase):
    def setUp(self) -> None:
        self.random = random.Random(20261121)
        self.office = Office("America/New_York")
        self.addCleanup(self.office.close)
        self.pristine = self.office.folder / "pristine.db"
        shutil.copy(self.office.path, self.pristine)

    def reset(self) -> None:
        for file in self.office.folder.glob("office.db*"):
            file.unlink()
        shutil.copy(self.pristine, self.office.path)

    def import_command(self) -> list[str]:
        part = self.office.folder / "part.csv"
        if not part.exists():
            source = (DATA / "boston311" / "requests_2011q3.csv").read_text().splitlines(True)
            part.write_text("".join(source[: N_ROWS + 1]))
        return [str(CTL), "import", "--database", str(self.office.path), "requests", str(part),
                "--mapping", str(MAPPINGS / "boston311.json")]

    def run_and_kill(self, command: list[str], seconds: float) -> str:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   text=True)
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            output, _ = process.communicate()
        return output

    def test_import(self) -> None:
        began = time.monotonic()
        subprocess.run(self.import_command(), check=True, capture_output=True)
        duration = time.monotonic() - began
        outcomes = set()
        for _ in range(N_IMPORTS_KILLED):
            self.reset()
            self.run_and_kill(self.import_command(), self.random.uniform(0, duration * 1.2))
            self.office.done("verify")
            n_rows = self.office.value("SELECT count (*) FROM request")
            self.assertIn(n_rows, (0, N_ROWS))
            outcomes.add(n_rows)
        self.assertEqual(outcomes, {0, N_ROWS}, "the moments did not cover the import")

    def test_saving(self) -> None:
        n_acknowledged = 0
        for _ in range(N_SAVERS_KILLED):
            output = self.run_and_kill([str(SAVER), str(self.office.path)],
                                       self.random.uniform(0.01, 0.25))
            self.office.done("verify")
            there = {number for [number] in self.office.rows("SELECT number FROM request")}
            acknowledged = set(output.split("\n")[:-1])
            self.assertLessEqual(acknowledged, there)
            n_acknowledged += len(acknowledged)
        self.assertGreater(n_acknowledged, N_SAVERS_KILLED)


if __name__ == "__main__":
    main()

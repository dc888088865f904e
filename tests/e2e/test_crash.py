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

    def import_and_kill(self, seconds: float) -> None:
        try:
            subprocess.run(self.import_command(), capture_output=True, check=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            pass  # by then it has been killed

    def test_import(self) -> None:
        began = time.monotonic()
        subprocess.run(self.import_command(), check=True, capture_output=True)
        duration = time.monotonic() - began
        outcomes = set()
        for _ in range(N_IMPORTS_KILLED):
            self.reset()
            self.import_and_kill(self.random.uniform(0, duration * 1.2))
            self.office.done("verify")
            n_rows = self.office.value("SELECT count (*) FROM request")
            self.assertIn(n_rows, (0, N_ROWS))
            outcomes.add(n_rows)
        self.assertEqual(outcomes, {0, N_ROWS}, "the moments did not cover the import")

    def save_and_kill(self) -> set[str]:
        """Saves until some moment after the first acknowledgement; what was acknowledged."""
        process = subprocess.Popen([str(SAVER), str(self.office.path)], stdout=subprocess.PIPE,
                                   text=True)
        first = process.stdout.readline()
        time.sleep(self.random.uniform(0, 0.15))
        process.kill()
        rest, _ = process.communicate()
        return set((first + rest).split("\n")[:-1])

    def test_saving(self) -> None:
        acknowledged = set()
        for _ in range(N_SAVERS_KILLED):
            acknowledged |= self.save_and_kill()
            self.office.done("verify")
            there = {number for [number] in self.office.rows("SELECT number FROM request")}
            self.assertLessEqual(acknowledged, there)
        self.assertGreaterEqual(len(acknowledged), N_SAVERS_KILLED)


if __name__ == "__main__":
    main()

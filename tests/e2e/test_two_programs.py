#!/usr/bin/python3
"""Two programs on one database: what one saves, the other shows by itself."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW

# The database is asked every half second; the rest is for a machine under load.
PATIENCE = 3


class TwoPrograms(unittest.TestCase):
    """A clerk at the desk, a manager in the back office."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-two-")
        self.addCleanup(folder.cleanup)
        demo = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "en", "--database", demo], check=True,
                       capture_output=True)
        self.clerk = self.start(demo, "clerk")
        self.manager = self.start(self.clerk.office, "manager", shared=True)
        self.request = self.read("SELECT max (id) FROM request WHERE state = 'assigned'")

    def start(self, office, role: str, shared: bool = False) -> desktop.Program:
        screen = desktop.Desktop().__enter__()
        self.addCleanup(screen.__exit__)
        program = desktop.Program(screen, WINDOW, office, role, {"G_DEBUG": "fatal-criticals"},
                                  shared=shared)
        self.addCleanup(program.stop)
        program.wait_until_open()
        screen.xdotool("mousemove", desktop.SIZE[0] - 1, desktop.SIZE[1] - 1)
        return program

    def read(self, sql: str) -> object:
        with sqlite3.connect(self.clerk.office) as database:
            return database.execute(sql).fetchone()[0]

    def state(self) -> object:
        return self.read(f"SELECT state FROM request WHERE id = {self.request}")

    def show(self, program: desktop.Program) -> bytes:
        program.activate("show-item", GLib.Variant("(sx)", ("requests", self.request)))
        time.sleep(1)
        return program.desktop.still_picture()

    def test_a_change_is_seen(self) -> None:
        before = self.show(self.manager)
        self.show(self.clerk)
        self.clerk.key("alt+s")
        desktop.wait_for("the next step", lambda: self.state() == "in_progress")
        saved = time.monotonic()
        desktop.wait_for("the other window", lambda: self.manager.desktop.picture() != before,
                         PATIENCE)
        print(f"seen after {time.monotonic() - saved:.2f} s")


if __name__ == "__main__":
    unittest.main(verbosity=2)

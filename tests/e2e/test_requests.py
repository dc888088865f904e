#!/usr/bin/python3
"""A call at the front desk, from the telephone to the first step, without the mouse."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW


class Requests(unittest.TestCase):
    """A clerk with a keyboard."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-requests-")
        self.addCleanup(folder.cleanup)
        demo = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "zh_CN", "--database", demo], check=True,
                       capture_output=True)
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.program = desktop.Program(self.desktop, WINDOW, demo, "clerk",
                                       {"G_DEBUG": "fatal-criticals"})
        self.addCleanup(self.program.stop)
        self.program.wait_until_open()
        self.home = self.read("SELECT code FROM home ORDER BY id LIMIT 1")
        self.last = self.read("SELECT max (id) FROM request")
        self.main = self.program.windows()[0]
        self.program.activate("show-page", GLib.Variant("s", "requests"))

    def read(self, sql: str) -> object:
        with sqlite3.connect(self.program.office) as database:
            return database.execute(sql).fetchone()[0]

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def type(self, text: str) -> None:
        self.desktop.xdotool("type", "--delay", "20", text)

    def choose(self, typed: str) -> None:
        """Types until the list under the field is open, and takes its first line."""
        self.type(typed)
        self.wait_for_windows(3)
        self.program.key("Tab")
        self.wait_for_windows(2)

    def new(self, column: str) -> str:
        return f"SELECT {column} FROM request WHERE id > {self.last} ORDER BY id DESC LIMIT 1"

    def test_a_call(self) -> None:
        self.program.activate("new")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", self.program.windows()[-1])
        self.choose(str(self.home))
        self.program.key("Tab", "Tab")
        self.choose("dt")
        self.type("it makes a noise")
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        desktop.wait_for("the request", lambda: self.read(
            f"SELECT count (*) FROM request WHERE id > {self.last}") == 1)
        self.assertEqual(self.read(self.new("description")), "it makes a noise")
        self.assertEqual(self.read(self.new("(SELECT code FROM home WHERE id = home_id)")),
                         self.home)
        self.assertIn("电梯", self.read(self.new(
            "(SELECT u.name FROM category c JOIN category u ON u.id = c.parent_id"
            " WHERE c.id = category_id)")))
        self.assertIsNotNone(self.read(self.new("resident_id")))
        self.assertIsNotNone(self.read(self.new("next_due_at")))

        self.desktop.xdotool("windowfocus", self.main)
        self.assertEqual(self.read(self.new("state")), "assigned")
        self.program.activate("search")
        self.program.key("Down")
        self.program.key("ctrl+Return")
        desktop.wait_for("the next step", lambda: self.read(self.new("state")) == "in_progress")


if __name__ == "__main__":
    unittest.main(verbosity=2)

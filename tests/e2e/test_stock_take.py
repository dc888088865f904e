#!/usr/bin/python3
"""The morning's stock-take and a care entry, with keys alone."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW


class StockTake(unittest.TestCase):
    """A clerk with a keyboard, who counts the keys."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-stock-take-")
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
        self.keys = 0

    def read(self, sql: str) -> object:
        with sqlite3.connect(self.program.office) as database:
            return database.execute(sql).fetchone()[0]

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        self.program.key(*keys)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.desktop.xdotool("type", "--delay", "20", text)

    def choose(self, typed: str, n_windows: int) -> None:
        """Types until the list under the field is open, and takes its first line."""
        self.type(typed)
        self.wait_for_windows(n_windows + 1)
        self.press("Tab")
        self.wait_for_windows(n_windows)

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def open_tab(self, name: str, action: str) -> None:
        self.program.activate("show-list", GLib.Variant("(sss)", ("requests", "tab", name)))
        desktop.wait_for("the list", lambda: self.program.is_enabled(action))
        self.desktop.still_picture()

    def test_two_requests(self) -> None:
        said = "SELECT count (*) FROM stock_take WHERE taken_back_at IS NULL AND next_step = 'call'"
        self.open_tab("stock-take", "print")
        self.program.activate("search")
        self.press("Down", "Return")
        for n in (1, 2):
            self.desktop.still_picture(patience=3)
            self.choose("dd", 1)
            self.press("ctrl+a")
            self.type("call")
            self.press("Tab", "ctrl+a", "Delete", "Return")
            desktop.wait_for(f"entry {n}", lambda n=n: self.read(said) == n)
        self.assertEqual(self.read("SELECT count (DISTINCT request_id) FROM stock_take"
                                   " WHERE next_step = 'call'"), 2)
        self.assertEqual(self.read("SELECT c.code FROM stock_take t JOIN delay_cause c"
                                   " ON c.id = t.delay_cause_id ORDER BY t.id DESC LIMIT 1"),
                         "parts")
        print(f"two requests gone through with {self.keys} keys")

    def test_care(self) -> None:
        home = self.read("SELECT code FROM home ORDER BY id LIMIT 1")
        last = self.read("SELECT max (id) FROM care_entry")
        self.open_tab("care", "new")
        self.press("ctrl+n")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", self.program.windows()[-1])
        self.choose("wi", 2)
        self.choose(str(home), 2)
        self.press("ctrl+Return")
        self.wait_for_windows(1)
        desktop.wait_for("the entry", lambda: self.read("SELECT max (id) FROM care_entry") > last)
        self.assertEqual(self.read("SELECT kind FROM care_entry ORDER BY id DESC LIMIT 1"),
                         "window")
        self.assertEqual(self.read("SELECT h.code FROM care_entry c JOIN home h ON h.id = c.home_id"
                                   " ORDER BY c.id DESC LIMIT 1"), home)
        print(f"a care entry with {self.keys} keys")


if __name__ == "__main__":
    unittest.main(verbosity=2)

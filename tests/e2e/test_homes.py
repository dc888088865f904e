#!/usr/bin/python3
"""Whoever calls is found: by a name of one or two characters, by a telephone's end, by a code."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW

RESIDENT = """
SELECT r.name, r.phone, h.code, h.id FROM resident r JOIN home h ON h.id = r.home_id
 WHERE r.moved_out_on IS NULL AND length (r.name) >= 2 AND h.code LIKE '3-15%'
   AND (SELECT count (*) FROM resident o WHERE substr (o.phone, -4) = substr (r.phone, -4)) = 1
 ORDER BY r.id LIMIT 1
"""
NAMES = "SELECT group_concat (name) FROM resident WHERE moved_out_on IS NULL AND home_id = ?"
ANOTHER = """
SELECT r.id, r.phone FROM resident r
 WHERE r.moved_out_on IS NULL AND r.phone <> ''
   AND r.id > (SELECT min (o.id) FROM resident o
                WHERE o.home_id = r.home_id AND o.moved_out_on IS NULL)
   AND (SELECT count (*) FROM resident o WHERE o.phone = r.phone) = 1 LIMIT 1
"""
CALLER = "SELECT json_extract (payload, '$.now.resident_id') FROM draft"
DRAFT = "SELECT json_extract (payload, '$.now.home_id') FROM draft"


class Homes(unittest.TestCase):
    """A clerk who is told a name, a number or half an address."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-homes-")
        self.addCleanup(folder.cleanup)
        demo = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "zh_CN", "--database", demo], check=True,
                       capture_output=True)
        with sqlite3.connect(demo) as database:
            self.another = database.execute(ANOTHER).fetchone()
            self.name, self.phone, self.code, self.home = database.execute(RESIDENT).fetchone()
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.program = desktop.Program(self.desktop, WINDOW, demo, "clerk",
                                       {"G_DEBUG": "fatal-criticals", "LC_ALL": "C.UTF-8"})
        self.addCleanup(self.program.stop)
        self.program.wait_until_open()
        self.program.activate("show-page", GLib.Variant("s", "requests"))
        desktop.wait_for("the page", lambda: self.program.is_enabled("new"))

    def read(self, sql: str, *values: object) -> object:
        with sqlite3.connect(f"file:{self.program.office}?mode=ro", uri=True) as database:
            return (database.execute(sql, values).fetchone() or (None,))[0]

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def kept_caller(self) -> object:
        """Who calls, as it is kept; the form is kept again when something is written in it."""
        self.desktop.write("x")
        return self.read(CALLER)

    def find(self, typed: str, caller: int | None = None) -> int:
        """Types into the form's first field, takes what is proposed, and gives the form up."""
        self.program.activate("new")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
        self.desktop.write(typed)
        self.program.key("Return", "alt+d")
        home = desktop.wait_for(f"the home of “{typed}”", lambda: self.read(DRAFT))
        if caller is not None:
            desktop.wait_for(f"who calls from “{typed}”", lambda: self.kept_caller() == caller)
        self.program.key("Escape")
        self.wait_for_windows(3)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
        self.program.key("alt+d")
        self.wait_for_windows(1)
        desktop.wait_for("no draft", lambda: self.read(DRAFT) is None)
        return home

    def test_by_name(self) -> None:
        for typed in (self.name, self.name[:2], self.name[-1]):
            self.assertIn(typed, self.read(NAMES, self.find(typed)))

    def test_by_telephone(self) -> None:
        for typed in (self.phone, self.phone[-4:]):
            self.assertEqual(self.find(typed), self.home, typed)

    def test_who_calls_is_not_the_first_of_the_home(self) -> None:
        resident, phone = self.another
        self.find(phone, resident)

    def test_by_the_parts_of_the_code(self) -> None:
        self.assertEqual(self.find(self.code), self.home)
        self.assertEqual(self.find(self.code.replace("-", " ")), self.home)
        found = self.find(self.code.split("-")[1])
        self.assertIn(self.code.split("-")[1],
                      self.read("SELECT code FROM home WHERE id = ?", found).split("-"))


if __name__ == "__main__":
    unittest.main(verbosity=2)

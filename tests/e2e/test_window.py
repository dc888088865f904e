#!/usr/bin/python3
"""The real window on a demonstration office: every page, every "new" dialog, keys, two windows."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW
from shots import PAGES

# This desktop has nobody who shows notifications, of which the library complains.
COMPLAINT = re.compile(r"\((?:process|propertyqa):\d+\): (?:Gtk|GLib|GObject|Adwaita|pqa)\S*"
                       r"-(?:CRITICAL|WARNING|ERROR)(?!.*unable to send notifications).*")

DESCRIPTIONS = ["kitchen tap drips", "=cmd|' /C calc'!A0", "<b>&amp;</b> %s %n \\0 'or 1=1;--",
                "厨房漏水 \U0001f6b0 שלום Ω≈ç √∫˜µ \u202etest\u202c"]
NEWEST = """
SELECT h.code, c.name, r.description FROM request r
  JOIN home h ON h.id = r.home_id JOIN category c ON c.id = r.category_id
 ORDER BY r.id DESC LIMIT 1
"""


class Window(unittest.TestCase):
    """Each test drives a program of its own on a copy of the same office."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="pqa-window-")
        cls.office = Path(cls.folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "zh_CN", "--database", cls.office], check=True,
                       capture_output=True)
        cls.desktop = desktop.Desktop().__enter__()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.desktop.__exit__()
        cls.folder.cleanup()

    def setUp(self) -> None:
        self.program = self.start()

    def start(self, role: str = "manager") -> desktop.Program:
        program = desktop.Program(self.desktop, WINDOW, self.office, role,
                                  {"G_DEBUG": "fatal-criticals"})
        self.addCleanup(program.stop)
        program.wait_until_open()
        self.desktop.xdotool("windowfocus", program.windows()[0])
        return program

    def tearDown(self) -> None:
        self.assertIsNone(self.program.process.poll(), self.program.messages())
        self.assertEqual(COMPLAINT.findall(self.program.messages()), [])

    def show(self, page: str) -> None:
        self.program.activate("show-page", GLib.Variant("s", page))
        desktop.wait_for(f"the page {page}", lambda: self.program.state("show-page") == page)

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def test_every_page_and_its_new_dialog(self) -> None:
        for page in PAGES:
            with self.subTest(page):
                self.show(page)
                if not self.program.is_enabled("new"):
                    continue
                self.program.activate("new")
                self.wait_for_windows(2)
                self.desktop.xdotool("windowfocus", self.program.windows()[-1])
                self.program.key("Escape")
                self.wait_for_windows(1)

    def test_a_reader_is_offered_nothing_to_change(self) -> None:
        self.program.stop()
        self.program = self.start("director")
        for page in ("requests", "findings"):
            self.show(page)
            self.assertFalse(self.program.is_enabled("new"), page)

    def test_another_office_opens_in_the_same_program(self) -> None:
        other = Path(self.folder.name) / "other.db"
        other.write_bytes(self.office.read_bytes())
        subprocess.run([WINDOW, "--database", other], check=True, capture_output=True, timeout=20,
                       env=self.desktop.environment())
        self.wait_for_windows(2)
        subprocess.run([WINDOW, "--database", other], check=True, capture_output=True, timeout=20,
                       env=self.desktop.environment())
        self.assertEqual(len(self.program.windows()), 2)

    def test_keys_go_from_page_to_page(self) -> None:
        for number, page in enumerate(PAGES, 1):
            self.program.key(f"alt+{number}")
            desktop.wait_for(f"the page {page}", lambda p=page: self.program.state("show-page") == p)

    def test_request_is_registered_by_keys(self) -> None:
        """A home, a category by its first letters, texts that break programs; nothing but keys."""
        self.show("requests")
        for text in DESCRIPTIONS:
            with self.subTest(text):
                self.program.key("ctrl+n")
                self.wait_for_windows(2)
                self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
                self.desktop.xdotool("type", "1-1001")
                self.program.key("Return", "alt+e")
                self.desktop.xdotool("type", "gdls")
                self.program.key("Return", "alt+d")
                self.desktop.write(text)
                self.program.key("ctrl+Return")
                self.wait_for_windows(1)
                self.assertEqual(self.newest_request(), ("1-1001", "管道漏水", text))

    def newest_request(self) -> tuple:
        with sqlite3.connect(f"file:{self.program.office}?mode=ro", uri=True) as connection:
            return connection.execute(NEWEST).fetchone()

    def test_rows_are_walked_by_key(self) -> None:
        for page in PAGES[1:5]:
            with self.subTest(page):
                self.show(page)
                self.program.key("ctrl+f", "Down", "Down", "Down", "Up", "End", "Home")
                self.assertEqual(self.program.state("show-page"), page)


if __name__ == "__main__":
    unittest.main(verbosity=2)

#!/usr/bin/python3
"""What is being written survives the program: killed, closed, or given up knowingly."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW

TEXT = "water under the sink"


class Drafts(unittest.TestCase):
    """A clerk whose computer is not to be relied upon."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-drafts-")
        self.addCleanup(folder.cleanup)
        demo = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "en", "--database", demo], check=True,
                       capture_output=True)
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.program = desktop.Program(self.desktop, WINDOW, demo, "clerk",
                                       {"G_DEBUG": "fatal-criticals"})
        self.addCleanup(self.program.stop)
        self.open()
        self.last = self.read("SELECT max (id) FROM request")

    def open(self) -> None:
        self.program.wait_until_open()
        self.program.activate("show-page", GLib.Variant("s", "requests"))
        desktop.wait_for("the page", lambda: self.program.state("show-page") == "requests")

    def read(self, sql: str) -> object:
        with sqlite3.connect(f"file:{self.program.office}?mode=ro", uri=True) as database:
            return (database.execute(sql).fetchone() or (None,))[0]

    def draft(self) -> dict:
        return json.loads(self.read("SELECT payload FROM draft WHERE kind = 'request'"
                                    " ORDER BY saved_at DESC") or "{}")

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def open_form(self) -> None:
        self.program.activate("new")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])

    def type(self, text: str) -> None:
        self.desktop.xdotool("type", "--delay", "20", text)

    def write(self) -> None:
        self.open_form()
        self.type("1-1001")
        self.program.key("Return", "alt+e")
        self.type("lift")
        self.program.key("Return", "alt+d")
        self.type(TEXT)
        desktop.wait_for("the draft", lambda: self.draft().get("now", {}).get("description") == TEXT)

    def test_killed_while_typing(self) -> None:
        self.write()
        self.program.crash()
        self.assertEqual(self.read("SELECT max (id) FROM request"), self.last)
        self.program.start()
        self.open()
        self.open_form()
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read(f"SELECT description FROM request WHERE id > {self.last}"), TEXT)
        self.assertEqual(self.read("SELECT code FROM home JOIN request r ON r.home_id = home.id"
                                   f" WHERE r.id > {self.last}"), "1-1001")
        self.assertEqual(self.read("SELECT count (*) FROM draft"), 0)
        self.assertIsNone(self.program.process.poll(), self.program.messages())

    def answer(self, key: str) -> None:
        self.program.key("Escape")
        self.wait_for_windows(3)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
        self.program.key(key)
        self.wait_for_windows(1)

    def test_kept_knowingly(self) -> None:
        self.write()
        self.answer("alt+r")
        self.assertEqual(self.draft()["now"]["description"], TEXT)

    def test_discarded_knowingly(self) -> None:
        self.write()
        self.answer("alt+d")
        desktop.wait_for("no draft", lambda: self.read("SELECT count (*) FROM draft") == 0)

    def focus_last(self) -> None:
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])

    def test_a_change_goes_on_in_its_form(self) -> None:
        request = self.read("SELECT id FROM request WHERE state = 'assigned' AND description <> ''"
                            " ORDER BY registered_at DESC")
        self.program.activate("show-list", GLib.Variant("(sss)", ("requests", "edit",
                                                                  str(request))))
        self.wait_for_windows(2)
        self.focus_last()
        self.program.key("alt+d", "ctrl+a")
        self.type(TEXT)
        kept = (f"SELECT json_extract (payload, '$.now.description') FROM draft"
                f" WHERE kind = 'request:{request}'")
        desktop.wait_for("the draft", lambda: self.read(kept) == TEXT)
        self.program.crash()
        self.program.start()
        self.open()
        self.desktop.still_picture()
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[0])
        self.program.key("alt+c")
        self.wait_for_windows(2)
        self.focus_last()
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read(f"SELECT description FROM request WHERE id = {request}"), TEXT)
        self.assertEqual(self.read("SELECT count (*) FROM draft"), 0)

    def test_a_strange_draft_keeps_nobody_from_writing(self) -> None:
        self.program.crash()
        with sqlite3.connect(self.program.office) as database:
            database.execute("INSERT INTO draft (staff_id, kind, payload, saved_at) SELECT id,"
                             " 'request', '{\"now\": {\"kind\": [[]]}}', 0 FROM staff")
        self.program.start()
        self.open()
        self.write()
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read(f"SELECT description FROM request WHERE id > {self.last}"), TEXT)
        self.assertIsNone(self.program.process.poll(), self.program.messages())


if __name__ == "__main__":
    unittest.main(verbosity=2)

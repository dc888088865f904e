#!/usr/bin/python3
"""What happens around the form: a known event, photos, what is too much and what is not there."""
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW

OPEN = """
SELECT r.id, h.code FROM request r JOIN home h ON h.id = r.home_id
 WHERE r.state IN ('assigned', 'in_progress') ORDER BY r.registered_at DESC LIMIT 1
"""
PHOTO = """
SELECT l.name, a.sha256, a.media_type FROM attachment_link l JOIN attachment a
    ON a.id = l.attachment_id
 WHERE l.owner_table = 'request' AND l.owner_id > ? AND l.removed_at IS NULL
"""
KEPT = "SELECT json_extract (payload, '$.photos[0].sha256') FROM draft"
COPY = Path(__file__).with_name("copy-picture.py")
MANY = 100_000
QUICK = 3


class Registering(unittest.TestCase):
    """A clerk at the form."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-registering-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        demo = self.folder / "demo.db"
        subprocess.run([CTL, "demo", "--language", "en", "--database", demo], check=True,
                       capture_output=True)
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.program = desktop.Program(self.desktop, WINDOW, demo, "clerk",
                                       {"G_DEBUG": "fatal-criticals"})
        self.addCleanup(self.program.stop)
        self.program.wait_until_open()
        self.last = self.read("SELECT max (id) FROM request")

    def read(self, sql: str, *values: object) -> object:
        with sqlite3.connect(f"file:{self.program.office}?mode=ro", uri=True) as database:
            return (database.execute(sql, values).fetchone() or (None,))[0]

    def wait_for_windows(self, count: int) -> None:
        desktop.wait_for(f"{count} windows", lambda: len(self.program.windows()) == count)

    def open_form(self) -> None:
        self.program.activate("show-page", GLib.Variant("s", "requests"))
        desktop.wait_for("the page", lambda: self.program.is_enabled("new"))
        self.program.activate("new")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])

    def leave_unfinished(self, **payload: object) -> None:
        """Starts the program anew with something left in the form."""
        self.program.crash()
        with sqlite3.connect(self.program.office) as database:
            [clerk] = database.execute("SELECT id FROM staff WHERE role = 'clerk' AND left_on IS"
                                       " NULL ORDER BY id").fetchone()
            database.execute("INSERT INTO draft (staff_id, kind, payload, saved_at)"
                             " VALUES (?, 'request', ?, 0)", (clerk, json.dumps(payload)))
        self.program.start()
        self.program.wait_until_open()

    def picture(self, name: str) -> Path:
        path = self.folder / name
        subprocess.run(["convert", "-size", "80x60", "gradient:blue-red", path], check=True)
        return path

    def copy_to_clipboard(self, picture: Path) -> None:
        """Another program owns the clipboard as long as it runs."""
        owner = subprocess.Popen([sys.executable, COPY, picture], text=True,
                                 env=self.desktop.environment(), stdout=subprocess.PIPE)
        self.addCleanup(owner.communicate)
        self.addCleanup(owner.terminate)
        self.assertEqual(owner.stdout.readline(), "ready\n")

    def write_call(self) -> None:
        self.open_form()
        self.desktop.xdotool("type", "--delay", "20", "1-1001")
        self.program.key("Return", "alt+e")
        self.desktop.xdotool("type", "--delay", "20", "lift")
        self.program.key("Return", "alt+d")
        self.desktop.xdotool("type", "--delay", "20", "see the photo")

    def choose(self, path: Path) -> None:
        """Goes through the file chooser by its path."""
        self.program.key("ctrl+o")
        self.wait_for_windows(3)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
        self.program.key("ctrl+l")
        self.desktop.xdotool("type", "--delay", "20", str(path))
        self.program.key("Return")
        self.wait_for_windows(2)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])

    def register_with_photo(self) -> tuple:
        """Gives the photo's row; its file is under its hash."""
        sha256 = desktop.wait_for("the photo in the draft", lambda: self.read(KEPT))
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        with sqlite3.connect(self.program.office) as database:
            [row] = database.execute(PHOTO, (self.last,)).fetchall()
        self.assertEqual(row[1], sha256)
        copy = Path(f"{self.program.office}.attachments") / sha256[:2] / sha256
        self.assertEqual(hashlib.sha256(copy.read_bytes()).hexdigest(), sha256)
        return row

    def test_a_photo_is_pasted(self) -> None:
        self.copy_to_clipboard(self.picture("kitchen.png"))
        self.write_call()
        self.program.key("ctrl+v")
        name, _sha256, media_type = self.register_with_photo()
        self.assertRegex(name, r"^Pasted .*\.png$")
        self.assertEqual(media_type, "image/png")
        self.assertEqual(self.read("SELECT description FROM request WHERE id > ?", self.last),
                         "see the photo")

    def test_a_photo_is_pasted_later(self) -> None:
        request = self.read("SELECT id FROM request WHERE state = 'in_progress'"
                            " ORDER BY registered_at DESC")
        self.copy_to_clipboard(self.picture("kitchen.png"))
        self.program.activate("show-item", GLib.Variant("(sx)", ("requests", request)))
        shown = self.desktop.still_picture()
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[0])
        self.program.key("ctrl+v")
        told = "SELECT detail ->> 'name' FROM request_event WHERE request_id = ? AND id = (SELECT" \
               " max (id) FROM request_event) AND detail ->> 'photo' = 'added'"
        name = desktop.wait_for("the line of the photo", lambda: self.read(told, request))
        self.assertIsNotNone(self.desktop.still_picture(unlike=shown))
        self.assertEqual(self.read("SELECT name FROM attachment_link WHERE owner_table = 'request'"
                                   " AND owner_id = ?", request), name)

    def test_a_photo_is_chosen(self) -> None:
        picture = self.picture("kitchen.jpg")
        self.write_call()
        self.choose(picture)
        self.assertEqual(self.register_with_photo(),
                         ("kitchen.jpg", hashlib.sha256(picture.read_bytes()).hexdigest(),
                          "image/jpeg"))

    def test_what_cannot_be_added_takes_nothing_with_it(self) -> None:
        strange = self.folder / "notes.jpg"
        strange.write_text("not a photo", encoding="utf-8")
        Path(f"{self.program.office}.attachments").write_text("in the way", encoding="utf-8")
        self.write_call()
        before = self.desktop.still_picture()
        self.choose(strange)
        self.assertIsNotNone(self.desktop.still_picture(unlike=before))
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read("SELECT description FROM request WHERE id > ?", self.last),
                         "see the photo")
        self.assertIsNone(self.read("SELECT id FROM attachment_link WHERE owner_id > ?",
                                    self.last))

    def test_same_event_becomes_a_note(self) -> None:
        with sqlite3.connect(self.program.office) as database:
            known, home = database.execute(OPEN).fetchone()
        self.open_form()
        self.desktop.xdotool("type", home)
        self.program.key("Return", "alt+d")
        self.desktop.xdotool("type", "she called again")
        draft = "SELECT json_extract (payload, '$.now.description') FROM draft"
        desktop.wait_for("the draft", lambda: self.read(draft) == "she called again")
        self.program.key("ctrl+shift+m")
        self.wait_for_windows(1)
        self.assertEqual(self.read("SELECT note FROM request_event WHERE request_id = ? AND"
                                   " kind = 'note' ORDER BY id DESC", known), "she called again")
        self.assertEqual(self.read("SELECT max (id) FROM request"), self.last)
        self.assertEqual(self.read("SELECT count (*) FROM draft"), 0)

    def test_the_known_one_is_opened_and_nothing_is_lost(self) -> None:
        with sqlite3.connect(self.program.office) as database:
            _known, home = database.execute(OPEN).fetchone()
        self.open_form()
        self.desktop.xdotool("type", home)
        self.program.key("Return", "alt+d")
        self.desktop.xdotool("type", "she called again")
        draft = "SELECT json_extract (payload, '$.now.home_id') FROM draft"
        desktop.wait_for("the draft", lambda: self.read(draft))
        self.program.key("ctrl+shift+o")
        self.wait_for_windows(1)
        desktop.wait_for("the draft", lambda: "called again" in (self.read(
            "SELECT payload FROM draft") or ""))
        self.assertEqual(self.read("SELECT max (id) FROM request"), self.last)

    def test_a_very_long_description(self) -> None:
        home = self.read("SELECT id FROM home WHERE code = '1-1001'")
        category = self.read("SELECT id FROM category WHERE parent_id IS NOT NULL AND closed_on IS"
                             " NULL")
        text = ("water 水 " * MANY)[:MANY]
        self.leave_unfinished(now={"home_id": home, "category_id": category, "description": text},
                              home="1-1001")
        self.open_form()
        self.program.key("alt+d", "ctrl+End")
        began = time.monotonic()
        self.desktop.xdotool("type", "!")
        desktop.wait_for("the key", lambda: (self.read(
            "SELECT json_extract (payload, '$.now.description') FROM draft") or "").endswith("!"))
        self.assertLess(time.monotonic() - began, 1 + QUICK)
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read("SELECT description FROM request WHERE id > ?", self.last),
                         text + "!")

    def test_photos_come_back_and_belong_to_the_request(self) -> None:
        picture = self.folder / "kitchen.png"
        subprocess.run(["convert", "-size", "80x60", "gradient:blue-red", picture], check=True)
        content = picture.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        copy = Path(f"{self.program.office}.attachments") / sha256[:2] / sha256
        copy.parent.mkdir(parents=True)
        copy.write_bytes(content)
        home = self.read("SELECT id FROM home WHERE code = '1-1001'")
        category = self.read("SELECT id FROM category WHERE parent_id IS NOT NULL AND closed_on IS"
                             " NULL")
        self.leave_unfinished(
            now={"home_id": home, "category_id": category, "description": "see the photo"},
            home="1-1001", photos=[{"name": "kitchen.png", "sha256": sha256}])
        self.open_form()
        self.program.key("ctrl+Return")
        self.wait_for_windows(1)
        self.assertEqual(self.read(
            "SELECT l.name || ' ' || a.sha256 FROM attachment_link l JOIN attachment a"
            " ON a.id = l.attachment_id WHERE l.owner_id > ?", self.last), f"kitchen.png {sha256}")
        verified = subprocess.run([CTL, "verify", "--database", self.program.office], check=True,
                                  capture_output=True, text=True)
        self.assertIn("1 attached file", verified.stdout)
        copy.write_bytes(content[:-1])
        broken = subprocess.run([CTL, "verify", "--database", self.program.office], check=False,
                                capture_output=True, text=True)
        self.assertEqual(broken.returncode, 1)
        self.assertIn(sha256, broken.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)

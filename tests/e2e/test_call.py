#!/usr/bin/python3
"""A call at the front desk through the accessibility bus: keyboard events only, and counted."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import gi
from gi.repository import GLib

import desktop
from office import CTL, WINDOW

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  pylint: disable=wrong-import-position

CATEGORY = "gdls"  # 管道漏水
DESCRIPTION = "water runs through the ceiling"
MAX_KEYSTROKES = 40

FACTS = """
SELECT r.state, r.severity, r.channel, h.code AS home, z.id AS zone, c.name AS category,
       r.resident_id, r.contact_phone, r.description, r.next_due_at, r.registered_at,
       r.first_responder_id, r.handler_id, r.department_id
  FROM request r JOIN home h ON h.id = r.home_id JOIN building b ON b.id = h.building_id
  JOIN zone z ON z.id = r.zone_id AND z.id = b.zone_id JOIN category c ON c.id = r.category_id
 WHERE r.id > ?
"""
LIMITS = """
SELECT respond_due_at, arrive_due_at, complete_due_at FROM episode e
  JOIN request r ON r.id = e.request_id WHERE r.id > ?
"""
HANDLERS = """
SELECT m.staff_id FROM staff_membership m JOIN staff s ON s.id = m.staff_id
 WHERE m.zone_id = ? AND m.duty IS NOT NULL AND s.left_on IS NULL
"""


class Call(unittest.TestCase):
    """A clerk with a keyboard, seen as a screen reader sees it."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-call-")
        self.addCleanup(folder.cleanup)
        demo = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", "zh_CN", "--database", demo], check=True,
                       capture_output=True)
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        os.environ.update(DISPLAY=self.desktop.display,
                          DBUS_SESSION_BUS_ADDRESS=self.desktop.address)
        self.program = desktop.Program(self.desktop, WINDOW, demo, "clerk",
                                       {"G_DEBUG": "fatal-criticals", "GTK_A11Y": "atspi"})
        self.addCleanup(self.program.stop)
        self.program.wait_until_open()
        self.program.activate("show-page", GLib.Variant("s", "requests"))
        self.last = self.rows("SELECT max (id) AS id FROM request")[0]["id"]
        self.keystrokes = 0

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with sqlite3.connect(f"file:{self.program.office}?mode=ro", uri=True) as database:
            database.row_factory = sqlite3.Row
            return database.execute(sql, values).fetchall()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keystrokes += 1
            self.desktop.xdotool("key", key)

    def type(self, text: str) -> None:
        self.keystrokes += len(text)
        self.desktop.xdotool("type", "--delay", "15", text)

    def application(self) -> Atspi.Accessible | None:
        root = Atspi.get_desktop(0)
        children = [root.get_child_at_index(i) for i in range(root.get_child_count())]
        return next((a for a in children if a and a.get_process_id() == self.program.process.pid),
                    None)

    def walk(self, node: Atspi.Accessible):
        if node is None:
            return
        yield node
        for i in range(node.get_child_count()):
            yield from self.walk(node.get_child_at_index(i))

    def form(self) -> list[Atspi.Accessible]:
        """Everything in the window that was opened last."""
        program = self.application()
        return list(self.walk(program.get_child_at_index(program.get_child_count() - 1)))

    def wait_for_focus(self, name: str) -> None:
        def there() -> bool:
            return any(node.get_name() == name and node.get_role() == Atspi.Role.TEXT
                       and node.get_state_set().contains(Atspi.StateType.FOCUSED)
                       for node in self.form())
        desktop.wait_for(f"the focus in {name}", there)

    def wait_for_words(self, *words: str) -> None:
        def there() -> bool:
            seen = " ".join(node.get_name() or "" for node in self.form())
            return all(word in seen for word in words)
        desktop.wait_for(f"the words {words}", there)

    def test_a_call(self) -> None:
        desktop.wait_for("the program on the accessibility bus", self.application)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[0])
        self.press("ctrl+n")
        desktop.wait_for("the form", lambda: len(self.program.windows()) == 2)
        self.desktop.xdotool("windowfocus", "--sync", self.program.windows()[-1])
        self.wait_for_focus("Home")
        self.type("1-1001")
        self.press("Return", "alt+e")
        self.wait_for_focus("Category")
        self.type(CATEGORY)
        self.press("Return", "alt+d")
        self.wait_for_focus("Description")
        self.type(DESCRIPTION)
        self.wait_for_words("The last requests of this home:", "Respond: ", "Complete: ", " open, ")
        self.press("ctrl+Return")
        desktop.wait_for("the request", lambda: self.rows(FACTS, self.last))
        self.check()
        spent = self.keystrokes - len(DESCRIPTION)
        print(f"registered with {spent} keystrokes, and {len(DESCRIPTION)} of description",
              file=sys.stderr)
        self.assertLess(spent, MAX_KEYSTROKES)

    def check(self) -> None:
        [request] = self.rows(FACTS, self.last)
        clerk = self.rows("SELECT id FROM staff WHERE role = 'clerk' AND left_on IS NULL"
                          " ORDER BY id")[0]["id"]
        self.assertEqual((request["home"], request["category"], request["description"]),
                         ("1-1001", "管道漏水", DESCRIPTION))
        self.assertEqual(request["state"], "assigned")
        self.assertEqual(request["first_responder_id"], clerk)
        self.assertIsNotNone(request["resident_id"])
        self.assertTrue(request["contact_phone"])
        self.assertEqual(request["severity"], self.rows(
            "SELECT severity FROM category WHERE name = '管道漏水'")[0]["severity"])
        self.assertIn(request["handler_id"],
                      [row["staff_id"] for row in self.rows(HANDLERS, request["zone"])])
        [limits] = self.rows(LIMITS, self.last)
        self.assertLess(request["registered_at"], limits["respond_due_at"])
        self.assertLess(limits["respond_due_at"], limits["complete_due_at"])
        self.assertEqual(request["next_due_at"], limits["respond_due_at"])


if __name__ == "__main__":
    unittest.main(verbosity=2)

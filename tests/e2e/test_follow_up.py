#!/usr/bin/python3
"""A follow-up round: three residents called one after the other, with single keys only."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from gi.repository import GLib

import desktop
from office import CTL, WINDOW

# In the order of the list; a charge makes one question more.
OWED = """SELECT r.id, ifnull (r.charged_cents, 0) > 0
            FROM request r JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
                 LEFT JOIN follow_up f ON f.episode_id = e.id AND f.attempt =
                   (SELECT max (attempt) FROM follow_up WHERE episode_id = e.id)
           WHERE r.state = 'completed' AND r.next_due_at IS NOT NULL
           ORDER BY coalesce (f.again_at, r.next_due_at), r.id"""

# The chip that shows also what is not due today, in English.
ALL = (421, 72)

LAST = "SELECT {} FROM follow_up WHERE request_id = {} ORDER BY id DESC LIMIT 1"


class FollowUp(unittest.TestCase):
    """A clerk with a telephone in one hand."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-follow-up-")
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

    def read(self, sql: str) -> list[tuple]:
        with sqlite3.connect(self.program.office) as database:
            return database.execute(sql).fetchall()

    def press(self, *keys: str) -> None:
        self.program.key(*keys)
        self.keys += len(keys)

    def answer(self, request: tuple[int, int], *keys: str) -> None:
        """One call, from the first key to the row in the database."""
        n_calls = self.read("SELECT count (*) FROM follow_up")[0][0]
        self.press(*keys, *(["y"] if request[1] and keys[0] != "n" else []), "Return")
        desktop.wait_for("the call", lambda: self.read(
            "SELECT count (*) FROM follow_up")[0][0] == n_calls + 1)
        self.desktop.still_picture()

    def last(self, column: str, request: tuple[int, int]) -> object:
        return self.read(LAST.format(column, request[0]))[0][0]

    def state(self, request: tuple[int, int]) -> str:
        return self.read(f"SELECT state FROM request WHERE id = {request[0]}")[0][0]

    def test_a_round(self) -> None:
        first, second, third = self.read(OWED)[:3]
        self.program.activate("show-list", GLib.Variant("(sss)", ("requests", "tab", "follow-up")))
        self.desktop.still_picture()
        self.desktop.xdotool("mousemove", *ALL, "click", 1)
        self.desktop.still_picture()
        self.program.activate("search")
        self.program.key("Down")
        self.desktop.still_picture()
        self.press("Return")
        self.desktop.still_picture()

        self.answer(first, "5", "y", "4")
        self.assertEqual(self.state(first), "closed")
        self.assertEqual((self.last("score", first), self.last("solved", first),
                          self.last("manner", first)), (5, 1, 4))
        self.assertEqual(self.last("charge_fair", first), "yes" if first[1] else None)

        self.answer(second, "n")
        self.assertEqual(self.state(second), "completed")
        self.assertEqual(self.last("reached", second), 0)
        self.assertIsNotNone(self.last("again_at", second))

        self.answer(third, "2", "n", "1")
        self.assertEqual(self.state(third), "assigned")
        head = self.read(f"SELECT addressed_to_id FROM request WHERE id = {third[0]}")[0][0]
        self.assertEqual(head, self.read(
            "SELECT d.head_id FROM request r JOIN staff_membership m ON m.staff_id = r.handler_id"
            " AND m.to_on IS NULL JOIN department d ON d.id = m.department_id"
            f" WHERE r.id = {third[0]}")[0][0])

        charged = first[1] + third[1]
        self.assertEqual(self.keys, 1 + 4 + 2 + 4 + charged)


if __name__ == "__main__":
    unittest.main(verbosity=2)

#!/usr/bin/python3
"""A late request is said on the desktop, once, and a click on it shows the request."""
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlite3
import subprocess
import tempfile
import threading
import unittest
from contextlib import closing
from pathlib import Path

from gi.repository import Gio, GLib

import desktop
from office import CTL, WINDOW

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
    </method>
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  </interface>
</node>
"""


class Notifications:
    """The part of a desktop that shows notifications, on a bus and a thread of its own."""

    def __init__(self, address: str) -> None:
        self.shown: list[tuple[str, str, list[str]]] = []
        self.sender = None
        self.ready = threading.Event()
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.thread = threading.Thread(target=self.run, args=(address,), daemon=True)
        self.thread.start()
        if not self.ready.wait(desktop.PATIENCE):
            raise TimeoutError("the notifications did not start")

    def run(self, address: str) -> None:
        self.context.push_thread_default()
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        info = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.connection.register_object(PATH, info, self.answer, None, None)
        Gio.bus_own_name_on_connection(self.connection, NAME, Gio.BusNameOwnerFlags.NONE,
                                       lambda *unused: self.ready.set(), None)
        self.loop.run()

    def answer(self, connection, sender, path, interface, method, parameters, invocation):
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["actions", "body"],)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))
        elif method == "Notify":
            _, _, _, title, body, actions, _, _ = parameters.unpack()
            self.sender = sender
            self.shown.append((title, body, actions))
            invocation.return_value(GLib.Variant("(u)", (len(self.shown),)))
        else:
            invocation.return_value(None)

    def click(self, number: int) -> None:
        """Clicks on the notification itself, which stands for its default action."""
        self.connection.emit_signal(self.sender, PATH, NAME, "ActionInvoked",
                                    GLib.Variant("(us)", (number, "default")))

    def stop(self) -> None:
        self.loop.quit()
        self.thread.join()
        self.connection.close_sync()


class Warnings(unittest.TestCase):
    """A clerk whose program runs while time goes by."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-warnings-")
        self.addCleanup(folder.cleanup)
        office = Path(folder.name) / "office.db"
        subprocess.run([CTL, "demo", "--language", "en", "--database", office], check=True,
                       capture_output=True)
        self.make_quiet(office)
        self.desktop = desktop.Desktop().__enter__()
        self.addCleanup(self.desktop.__exit__)
        self.notifications = Notifications(self.desktop.address)
        self.addCleanup(self.notifications.stop)
        self.program = desktop.Program(self.desktop, WINDOW, office, "clerk",
                                       {"G_DEBUG": "fatal-criticals"})
        self.addCleanup(self.program.stop)
        self.program.wait_until_open()

    def make_quiet(self, office: Path) -> None:
        """Nothing is at risk or late but one request of the clerk."""
        with closing(sqlite3.connect(office)) as database:
            self.drop_triggers(database)
            self.clerk = database.execute(
                "SELECT id FROM staff WHERE role = 'clerk' AND left_on IS NULL ORDER BY id"
            ).fetchone()[0]
            database.execute("UPDATE request SET next_due_at = unixepoch () + 30 * 86400"
                             " WHERE next_due_at IS NOT NULL")
            self.requests = database.execute(
                "SELECT id, number FROM request WHERE state = 'in_progress' ORDER BY id LIMIT 2"
            ).fetchall()
            database.commit()
        self.make_late(office, 0)

    def make_late(self, office: Path, index: int) -> None:
        with closing(sqlite3.connect(office)) as database:
            database.execute("UPDATE request SET handler_id = ?, next_due_at = unixepoch () - 300,"
                             " next_due_target = 'complete' WHERE id = ?",
                             (self.clerk, self.requests[index][0]))
            database.commit()

    @staticmethod
    def drop_triggers(database: sqlite3.Connection) -> None:
        """The audit needs the program; the audit log is not what this is about."""
        names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'"
                                 " AND tbl_name = 'request'").fetchall()
        for (name,) in names:
            database.execute(f"DROP TRIGGER {name}")

    def given(self) -> int:
        with closing(sqlite3.connect(self.program.office)) as database:
            return database.execute("SELECT count (*) FROM notice WHERE staff_id = ?",
                                    (self.clerk,)).fetchone()[0]

    def test_said_once_and_shown(self) -> None:
        desktop.wait_for("a notification", lambda: self.notifications.shown)
        title, body, actions = self.notifications.shown[0]
        self.assertEqual(title, f"Late: {self.requests[0][1]}")
        self.assertTrue(body.startswith("Complete: 5 min late"), body)
        self.assertIn("default", actions)
        self.assertIn("Show", actions)
        self.assertEqual(self.given(), 1)

        self.assertEqual(self.program.state("show-page"), "today")
        self.notifications.click(1)
        desktop.wait_for("the requests", lambda: self.program.state("show-page") == "requests")
        self.assertEqual(self.program.messages(), "")

        # Started once more the program says what is new, and only that.
        self.program.crash()
        self.make_late(self.program.office, 1)
        self.program.start()
        desktop.wait_for("another notification", lambda: len(self.notifications.shown) == 2)
        self.assertEqual(self.notifications.shown[1][0], f"Late: {self.requests[1][1]}")


if __name__ == "__main__":
    unittest.main(verbosity=2)

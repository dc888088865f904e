"""desktop.py: the real program on a desktop of its own, driven from outside
SPDX-License-Identifier: GPL-3.0-or-later

A Desktop starts an X server and a session bus; a Program runs on it, is told what to do through its
exported actions and through keys, and is looked at through pictures of the screen.
"""

import hashlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

SIZE = (1366, 768)
APPLICATION = "com.example.PropertyQA"
APPLICATION_PATH = "/com/example/PropertyQA"
PATIENCE = 20


def wait_for(what, question, patience=PATIENCE):
    """Asks until the answer is true; the answer is returned."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    raise TimeoutError(f"waited in vain for {what}")


class Desktop:
    """An X server and a session bus that end with the block."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24",
             "-noreset", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=dict(os.environ, DISPLAY=self.display))
        self.address = self.bus.stdout.readline().strip()
        return self

    def __exit__(self, *unused):
        self.bus.terminate()
        self.server.terminate()
        self.bus.wait()
        self.server.wait()

    def environment(self):
        return dict(os.environ, DISPLAY=self.display, DBUS_SESSION_BUS_ADDRESS=self.address,
                    GDK_BACKEND="x11", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                    GTK_A11Y="none")

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment(),
                              capture_output=True, text=True, check=False)
        return done.stdout.split()

    def write(self, text):
        """Types a text. What no key stands for goes by its number, as Ctrl+Shift+U takes it:
        lending it a key for a moment loses it when the program is slow to learn the new keys."""
        for run in re.findall(r"[ -~]+|[^ -~]", text):
            if run.isascii():
                self.xdotool("type", "--delay", "15", run)
            else:
                self.xdotool("key", "--delay", "15", "ctrl+shift+u", *f"{ord(run):x}", "space")

    def picture(self):
        return subprocess.run(["import", "-window", "root", "png:-"], env=self.environment(),
                              capture_output=True, check=True).stdout

    def still_picture(self, unlike=None, patience=PATIENCE):
        """The screen once it has stopped changing; None if it never differed from `unlike`."""
        end = time.monotonic() + patience
        last = None
        while time.monotonic() < end:
            now = self.picture()
            if now == last and now != unlike:
                return now
            last = now
            time.sleep(0.2)
        return last if last != unlike else None


class Program:
    """The program with a copy of an office; somebody of the given role is signed in.

    With shared=True it opens the office itself, which another program may have open."""

    def __init__(self, desktop, executable, office, role="manager", environment=None,
                 shared=False):
        self.desktop = desktop
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="propertyqa-"))
        self.office = pathlib.Path(office) if shared else self.folder / "office.db"
        if not shared:
            shutil.copyfile(office, self.office)
        self.sign_in(role)
        self.log = open(self.folder / "messages", "w+", encoding="utf-8", errors="replace")
        self.command = [str(executable), "--database", str(self.office)]
        self.environment = dict(
            desktop.environment(), XDG_STATE_HOME=str(self.folder / "state"),
            XDG_DATA_HOME=str(self.folder / "data"), **(environment or {}))
        self.start()
        self.connection = Gio.DBusConnection.new_for_address_sync(
            desktop.address,
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.stop()

    def start(self):
        """Starts the program, at first or once more."""
        self.process = subprocess.Popen(self.command, stderr=self.log, env=self.environment)

    def crash(self):
        """Ends the program without giving it a chance to tidy up."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Ends the program, if it has not been ended before."""
        if not self.folder.exists():
            return
        self.process.terminate()
        self.process.wait()
        self.connection.close_sync()
        self.log.close()
        shutil.rmtree(self.folder)

    def sign_in(self, role):
        """Writes the state a window leaves that was last used by somebody of the role."""
        with sqlite3.connect(self.office) as database:
            row = database.execute("SELECT id FROM staff WHERE role = ? AND left_on IS NULL"
                                   " ORDER BY id", (role,)).fetchone()
        key = hashlib.sha256(self.office.as_uri().encode()).hexdigest()
        state = self.folder / "state" / "propertyqa" / "state.ini"
        state.parent.mkdir(parents=True)
        state.write_text(f"[window]\nwidth={SIZE[0]}\nheight={SIZE[1]}\n\n[people]\n"
                         + (f"{key}={row[0]}\n" if row else ""), encoding="utf-8")

    def call(self, path, method, parameters):
        return self.connection.call_sync(APPLICATION, path, "org.gtk.Actions", method, parameters,
                                         None, Gio.DBusCallFlags.NONE, PATIENCE * 1000, None)

    def messages(self):
        """What the program has written to its standard error."""
        return (self.folder / "messages").read_text(encoding="utf-8", errors="replace")

    def describe(self, action):
        """Whether an action of the window is enabled, its parameter and its state."""
        try:
            reply = self.call(f"{APPLICATION_PATH}/window/1", "Describe",
                              GLib.Variant("(s)", (action,)))
        except GLib.Error:
            return (False, "", [])
        return reply.unpack()[0]

    def is_enabled(self, action):
        return self.describe(action)[0]

    def state(self, action):
        state = self.describe(action)[2]
        return state[0] if state else None

    def activate(self, action, target=None):
        """Activates an action of the window."""
        targets = [target] if target is not None else []
        self.call(f"{APPLICATION_PATH}/window/1", "Activate",
                  GLib.Variant("(sava{sv})", (action, targets, {})))

    def wait_until_open(self):
        """Until the office is open and somebody has signed in."""
        try:
            wait_for("the office to open", lambda: self.is_enabled("show-page"))
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the program said: {self.messages()}") from error

    def windows(self):
        return self.desktop.xdotool("search", "--onlyvisible", "--pid", self.process.pid)

    def key(self, *keys):
        self.desktop.xdotool("key", *keys)

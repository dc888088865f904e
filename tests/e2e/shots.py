#!/usr/bin/python3
"""shots.py: a picture of every page and dialog, in both languages, light and dark
SPDX-License-Identifier: GPL-3.0-or-later
"""

import argparse
import datetime
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

from gi.repository import GLib

import desktop

PAGES = ["today", "requests", "inspections", "findings", "surveys", "reports", "people", "estate",
         "settings"]
# Lists that other pages refer to: what they show, and by which filter.
YEAR = datetime.date.today().year
LISTS = {"requests-at-risk": ("requests", "scope", "risk"),
         "requests-escalated": ("requests", "scope", "escalated"),
         "requests-late-rows": ("requests", "rows", "{'figure': <'COMPLETE_ONTIME'>, "
                                f"'part': <'missed'>, 'title': <'{YEAR}'>, 'period': <'{YEAR}'>}}"),
         "requests-analysis": ("requests", "tab", "analysis"),
         "requests-stock-take": ("requests", "tab", "stock-take"),
         "requests-care": ("requests", "tab", "care"),
         "settings-desk": ("settings", "tab", "desk")}
LANGUAGES = {"zh_CN": "zh_CN.UTF-8", "en": "en_US.UTF-8"}
STYLES = {"light": "prefer-light", "dark": "prefer-dark"}
STATES = ["registered", "assigned", "in_progress", "waiting", "completed", "followed_up", "closed",
          "void"]
# What the menu of a request in work leads to, by the letters underlined in both languages.
STEPS = {"n": "note", "r": "first-responder", "d": "deadlines", "o": "repeat", "m": "time",
         "v": "void", "h": "charges"}
CENTRE = (desktop.SIZE[0] // 2, desktop.SIZE[1] // 2)


class Photographer:
    """Takes pictures of one program and names them."""

    def __init__(self, program, folder, suffix):
        self.program = program
        self.desktop = program.desktop
        self.folder = folder
        self.suffix = suffix

    def take(self, name, unlike=None, patience=desktop.PATIENCE):
        picture = self.desktop.still_picture(unlike, patience)
        if picture is not None:
            (self.folder / f"{name}-{self.suffix}.png").write_bytes(picture)
        return picture

    def move_dialogs(self, main):
        """There is no window manager to put dialogs into the middle."""
        for window in self.program.windows():
            if window == main:
                continue
            values = dict(line.split("=") for line in
                          self.desktop.xdotool("getwindowgeometry", "--shell", window))
            self.desktop.xdotool("windowmove", window, CENTRE[0] - int(values["WIDTH"]) // 2,
                                 CENTRE[1] - int(values["HEIGHT"]) // 2)
            self.desktop.xdotool("windowfocus", window)

    def dialog(self, name, open_it, page):
        """What `open_it` brings up, if anything; it is closed again."""
        main = self.program.windows()
        open_it()
        try:
            desktop.wait_for("a dialog", lambda: len(self.program.windows()) > len(main), 3)
        except TimeoutError:
            return
        self.move_dialogs(main[0])
        self.take(name, unlike=page)
        self.program.key("Escape")
        try:
            desktop.wait_for("the dialog to close",
                             lambda: len(self.program.windows()) == len(main), 3)
        except TimeoutError:
            print(f"{name}: does not close on Esc")
        self.desktop.xdotool("windowfocus", main[0])

    def menu(self, name, page, *keys):
        """What a key opens over the page."""
        self.program.key(*keys)
        self.take(name, unlike=page, patience=3)
        self.program.key("Escape")
        self.desktop.still_picture()

    def save_view(self):
        page = self.desktop.still_picture()
        self.program.key("alt+v")
        self.desktop.still_picture(unlike=page)
        self.program.key("a")

    def request_list(self, name):
        """Filters, views, columns and several rows at once."""
        self.program.activate("show-list", GLib.Variant("(sss)", ("requests", "scope", "open")))
        self.program.activate("search")
        self.program.key("Down")
        page = self.desktop.still_picture()
        self.menu(f"{name}-filters", page, "alt+t")
        self.menu(f"{name}-views", page, "alt+v")
        self.dialog(f"{name}-save-view", self.save_view, page)
        self.dialog(f"{name}-columns", lambda: self.program.key("ctrl+l"), page)
        self.program.activate("search")
        self.program.key("Down", "ctrl+a")
        page = self.take(f"{name}-several", unlike=page)
        self.dialog(f"{name}-assign", lambda: self.program.key("alt+g"), page)

    def registering(self, name):
        """A call as it is written down, and what becomes of it when it is left."""
        main = self.program.windows()
        self.program.activate("new")
        desktop.wait_for("the form", lambda: len(self.program.windows()) > len(main))
        self.move_dialogs(main[0])
        self.desktop.xdotool("type", "--delay", "20", "1-1001")
        self.program.key("Return", "alt+d")
        self.desktop.xdotool("type", "--delay", "20", "1 2 3")
        page = self.take(f"{name}-call")
        self.program.key("Escape")
        desktop.wait_for("the question", lambda: len(self.program.windows()) > len(main) + 1)
        self.take(f"{name}-keep", unlike=page)
        self.leave(main, "alt+r")
        page = self.take(f"{name}-unfinished")
        self.program.activate("new")
        desktop.wait_for("the form", lambda: len(self.program.windows()) > len(main))
        self.move_dialogs(main[0])
        self.take(f"{name}-brought-back", unlike=page)
        self.program.key("Escape")
        desktop.wait_for("the question", lambda: len(self.program.windows()) > len(main) + 1)
        self.leave(main, "alt+d")

    def leave(self, main, answer):
        """Answers the question in front, with which the form before it goes, too."""
        self.desktop.xdotool("windowfocus", self.program.windows()[-1])
        self.program.key(answer)
        desktop.wait_for("the form to close", lambda: len(self.program.windows()) == len(main))
        self.desktop.xdotool("windowfocus", main[0])

    def tab(self, page, tab):
        self.program.activate("show-list", GLib.Variant("(sss)", (page, "tab", tab)))
        return self.desktop.still_picture()

    def photos(self, name, build):
        """A request to which a photo was pasted: in the pane, in the timeline, on the work slip."""
        with sqlite3.connect(self.program.office) as database:
            request, number = database.execute(
                "SELECT id, number FROM request WHERE state = 'in_progress'"
                " ORDER BY registered_at DESC LIMIT 1").fetchone()
        self.program.activate("show-item", GLib.Variant("(sx)", ("requests", request)))
        page = self.desktop.still_picture()
        self.paste_picture()
        page = self.take(f"{name}-photo", unlike=page)
        self.desktop.xdotool("mousemove", desktop.SIZE[0] - CENTRE[0] // 4, CENTRE[1])
        self.desktop.xdotool("click", "--repeat", 50, 5)
        self.take(f"{name}-photo-told", unlike=page, patience=3)
        self.desktop.xdotool("mousemove", desktop.SIZE[0] - 1, desktop.SIZE[1] - 1)
        self.slip(f"{name}-slip", build, number)

    def paste_picture(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder) / "photo.png"
            subprocess.run(["convert", "-size", "800x600", "gradient:teal-tomato", picture],
                           check=True)
            with subprocess.Popen(
                    [sys.executable, pathlib.Path(__file__).with_name("copy-picture.py"), picture],
                    env=self.desktop.environment(), stdout=subprocess.PIPE) as owner:
                owner.stdout.readline()
                self.program.key("ctrl+v")
                desktop.wait_for("the photo", self.has_photo)
                owner.terminate()

    def has_photo(self):
        with sqlite3.connect(self.program.office) as database:
            return database.execute("SELECT count (*) FROM attachment_link").fetchone() != (0,)

    def slip(self, name, build, number):
        """The sheet that the printer gets."""
        picture = self.folder / f"{name}-{self.suffix}"
        with tempfile.TemporaryDirectory() as folder:
            sheet = pathlib.Path(folder) / "slip.pdf"
            subprocess.run([build / "src" / "ctl" / "propertyqactl", "slip", number, "--pdf", sheet,
                            "--database", self.program.office], check=True,
                           env=self.program.environment)
            subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", sheet, picture],
                           check=True)

    def show_request(self, state):
        with sqlite3.connect(self.program.office) as database:
            row = database.execute("SELECT id FROM request WHERE state = ?"
                                   " ORDER BY registered_at DESC LIMIT 1", (state,)).fetchone()
        if row is not None:
            self.program.activate("show-item", GLib.Variant("(sx)", ("requests", row[0])))
        return row is not None

    def states(self, name):
        """A request in each state of its life; of one in work, the menu and where it leads."""
        page = None
        for state in STATES:
            if self.show_request(state):
                page = self.take(f"{name}-{state}", unlike=page, patience=3) or page
        self.show_request("in_progress")
        page = self.desktop.still_picture()
        self.menu(f"{name}-menu", page, "alt+e")
        for letter, step in STEPS.items():
            self.dialog(f"{name}-to-{step}", lambda key=letter: self.program.key("alt+e", key), page)
        self.dialog(f"{name}-to-complete", lambda: self.program.key("alt+c"), page)
        self.show_request("completed")
        page = self.desktop.still_picture(unlike=page)
        self.dialog(f"{name}-asked-by-hand", lambda: self.program.key("ctrl+Return"), page)

    def stock_take(self, name):
        """The first request asked about, and the pages for the printer."""
        page = self.tab("requests", "stock-take")
        self.program.activate("search")
        self.program.key("Down", "Return")
        page = self.take(f"{name}-asked", unlike=page)
        self.program.key("Escape")
        self.dialog(f"{name}-print", lambda: self.program.activate("print"), page)

    def care(self, name):
        """An entry in the pane, and a new one."""
        page = self.tab("requests", "care")
        self.program.activate("search")
        self.program.key("Down")
        page = self.take(f"{name}-selected", unlike=page)
        self.dialog(f"{name}-new", lambda: self.program.activate("new"), page)

    def list(self, name, target):
        self.program.activate("show-list", GLib.Variant("(sss)", target))
        self.take(name)

    def settings(self, name):
        """The tabs of the settings, and what Enter opens in the first two."""
        for tab in ("calendars", "limits", "categories", "desk", "database"):
            self.program.activate("show-list", GLib.Variant("(sss)", ("settings", "tab", tab)))
            picture = self.take(f"{name}-{tab}")
            if tab in ("calendars", "limits"):
                self.dialog(f"{name}-{tab}-open", lambda: self.program.key("Return"), picture)

    def analysis(self, name):
        """The whole length of it, one screen after the other."""
        self.program.activate("show-list", GLib.Variant("(sss)", LISTS["requests-analysis"]))
        page = self.desktop.still_picture()
        self.desktop.xdotool("mousemove", *CENTRE)
        for number in range(1, 9):
            self.desktop.xdotool("click", "--repeat", 8, 5)
            page = self.take(f"{name}-{number}", unlike=page, patience=3) or page
        self.desktop.xdotool("mousemove", desktop.SIZE[0] - 1, desktop.SIZE[1] - 1)

    def page(self, number, page):
        name = f"{number}-{page}"
        self.program.activate("show-page", GLib.Variant("s", page))
        picture = self.take(name)
        if self.program.is_enabled("new"):
            self.dialog(f"{name}-new", lambda: self.program.activate("new"), picture)
        if page == "settings":
            self.settings(name)
        if not self.program.is_enabled("search"):
            return
        self.program.activate("search")
        self.program.key("Down")
        picture = self.take(f"{name}-selected", unlike=picture, patience=3)
        if picture is not None:
            self.dialog(f"{name}-open", lambda: self.program.key("Return"), picture)

    def calls(self, name):
        """The follow-up round: the list, a call, and a bad answer before it is saved."""
        self.program.activate("show-list", GLib.Variant("(sss)", ("requests", "tab", "follow-up")))
        picture = self.take(f"{name}-follow-up")
        self.program.activate("search")
        self.program.key("Down")
        self.program.key("Return")
        picture = self.take(f"{name}-follow-up-call", unlike=picture, patience=3)
        if picture is not None:
            self.program.key("5", "n")
            self.take(f"{name}-follow-up-bad", unlike=picture, patience=3)
            self.program.key("Escape")


def photograph(arguments, language, style, pages):
    environment = {"LC_ALL": LANGUAGES[language], "LANGUAGE": language,
                   "ADW_DEBUG_COLOR_SCHEME": STYLES[style],
                   "PQA_LOCALEDIR": str(arguments.build / "po")}
    office = arguments.office or arguments.build / f"demo-{language}.db"
    with desktop.Desktop() as screen, \
         desktop.Program(screen, arguments.build / "src" / "propertyqa", office,
                         arguments.role, environment) as program:
        program.wait_until_open()
        screen.xdotool("mousemove", desktop.SIZE[0] - 1, desktop.SIZE[1] - 1)
        photographer = Photographer(program, arguments.output, f"{language}-{style}")
        for page in pages:
            photographer.page(PAGES.index(page) + 1, page)
            for name, target in LISTS.items():
                if target[0] == page:
                    photographer.list(f"{PAGES.index(page) + 1}-{name}", target)
        if "requests" in pages:
            photographer.tab("requests", "list")
            photographer.request_list(f"{PAGES.index('requests') + 1}-requests")
            photographer.states(f"{PAGES.index('requests') + 1}-requests")
            photographer.registering(f"{PAGES.index('requests') + 1}-requests")
            photographer.analysis(f"{PAGES.index('requests') + 1}-requests-analysis")
            photographer.calls(f"{PAGES.index('requests') + 1}-requests")
            photographer.stock_take(f"{PAGES.index('requests') + 1}-requests-stock-take")
            photographer.photos(f"{PAGES.index('requests') + 1}-requests", arguments.build)
            photographer.care(f"{PAGES.index('requests') + 1}-requests-care")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--office", type=pathlib.Path, help="instead of the demonstration office")
    parser.add_argument("--role", default="manager")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--style", choices=STYLES, action="append")
    parser.add_argument("--page", choices=PAGES, action="append")
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()
    arguments.output.mkdir(parents=True, exist_ok=True)
    for language in arguments.language or LANGUAGES:
        for style in arguments.style or STYLES:
            photograph(arguments, language, style, arguments.page or PAGES)


if __name__ == "__main__":
    main()

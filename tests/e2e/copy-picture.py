#!/usr/bin/python3
"""Offers a picture on the clipboard, as a program does in which somebody has copied it."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402  pylint: disable=wrong-import-position


def main() -> None:
    Gtk.init()
    content = GLib.Bytes.new(pathlib.Path(sys.argv[1]).read_bytes())
    Gdk.Display.get_default().get_clipboard().set_content(
        Gdk.ContentProvider.new_for_bytes("image/png", content))
    print("ready", flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""A layer includes only what it may: the table of CONTRIBUTING.md, checked on every #include."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("core", "store", "exchange", "chart", "report", "kit", "views", "app", "ctl")
MAY_USE = {
    "core": {"core"},
    "store": {"core", "store"},
    "exchange": {"core", "store", "exchange"},
    "chart": {"core", "chart"},
    "report": {"core", "store", "exchange", "chart", "report"},
    "kit": {"core", "store", "chart", "report", "kit"},
    "views": {"core", "store", "exchange", "report", "kit", "views"},
    "app": {"core", "store", "report", "kit", "views", "app"},
    "ctl": {"core", "store", "exchange", "chart", "report", "ctl"},
}
# Libraries that only some layers know.
FOREIGN = {
    r"sqlite3\.h": {"store"},
    r"(gtk/|adwaita)": {"kit", "views", "app"},
    r"xlsxwriter": {"report"},
    r"zip\.h": {"exchange", "report"},
    r"(libxml/|uchardet)": {"exchange"},
    r"(cairo|pango)": {"chart", "report", "kit", "views"},
}


def find_owner(header: str) -> str | None:
    for layer in LAYERS:
        if (ROOT / "src" / layer / header).exists():
            return layer
    return None


def complaints_about(path: Path, layer: str) -> list[str]:
    complaints = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if match is None:
            continue
        header = match.group(1)
        owner = find_owner(header)
        if owner is None and (path.parent / header).exists():
            owner = layer
        if owner is not None and owner not in MAY_USE[layer]:
            complaints.append(f"{path}:{number}: {layer} may not use {owner} ({header})")
        if owner is None:
            for pattern, layers in FOREIGN.items():
                if re.match(pattern, header) and layer not in layers:
                    complaints.append(f"{path}:{number}: {layer} may not use {header}")
    if layer == "views":
        complaints += complaints_about_other_views(path)
    if layer not in ("store",) and re.search(r'"\s*(SELECT|INSERT INTO|UPDATE \w+ SET)\b', path.read_text()):
        complaints.append(f"{path}: SQL outside the store")
    return complaints


def complaints_about_other_views(path: Path) -> list[str]:
    """Pages talk through actions, not through each other's headers."""
    own = path.relative_to(ROOT / "src" / "views").parts[0]
    if own == path.name:
        return []  # the layer's own list of pages
    headers = re.findall(r'#\s*include\s*"([^"]+)"', path.read_text())
    return [
        f"{path}: {own} may not use another page's {header}"
        for header in headers
        if (ROOT / "src" / "views" / header).exists() and header.split("/")[0] != own
    ]


def main() -> int:
    complaints, n_files = [], 0
    for layer in LAYERS:
        for path in sorted((ROOT / "src" / layer).rglob("*.[ch]")):
            n_files += 1
            complaints += complaints_about(path, layer)
    print("\n".join(complaints))
    if n_files < 50:
        print("too few files were found to have looked at the right folder")
        return 1
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

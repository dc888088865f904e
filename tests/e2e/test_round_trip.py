#!/usr/bin/python3
"""Strings that break programs and formula payloads, out to a file and in again, unchanged."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import json
import shutil
import subprocess
import unittest
from pathlib import Path

import openpyxl
from office import DATA, Office, main

NAUGHTY = DATA / "naughty-strings" / "blns.json"
PAYLOADS = DATA / "formula-injection" / "all_payloads_one_per_row.csv"
FIELDS = ("description", "contact_name", "place")
MAPPING = {
    "kind": "requests",
    "date_formats": ["%Y-%m-%d %H:%M"],
    "fields": {
        "number": "number",
        "kind": {"value": "repair"},
        "registered": {"value": "2026-03-02 09:30"},
        **{field: field for field in FIELDS},
    },
}
# What no spreadsheet may see at the beginning of a cell.
FORMULA_STARTS = tuple("=+-@\t\r")


def read_texts() -> list[str]:
    naughty = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    with PAYLOADS.open(encoding="utf-8", newline="") as file:
        payloads = [row[0] for row in csv.reader(file) if row]
    own = ["'=1+1", "''-1", "'tis", "_x000D_", "a\rb", "a\r\nb", "\n", " both ends ", "\ttab",
           "=\"quoted\"", "1,5", "007", "1e5", "TRUE", "2026-03-02", "\ufffe", "\U0001f600\ufeff",
           "\ufeffmark in front", "long " * 6500]
    return naughty + payloads + own


def texts_in(office: Office) -> list[tuple]:
    return office.rows(f"SELECT number, {', '.join(FIELDS)} FROM request ORDER BY number")


class RoundTrip(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office()
        cls.addClassCleanup(cls.office.close)
        texts = read_texts()
        # Each text stands in each field once, beside other texts.
        cls.wanted = [(f"N{i:04}", text, texts[i - 1], texts[i - 2])
                      for i, text in enumerate(texts)]
        cls.fill()
        for name in ("all.xlsx", "all.csv"):
            cls.office.done("export", "requests", cls.office.folder / name)
        cls.workbook = cls.office.folder / "all.xlsx"
        cls.csv = cls.office.folder / "all.csv"

    @classmethod
    def fill(cls) -> None:
        source = cls.office.folder / "source.csv"
        mapping = cls.office.folder / "source.json"
        with source.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            writer.writerow(("number",) + FIELDS)
            writer.writerows(cls.wanted)
        mapping.write_text(json.dumps(MAPPING))
        cls.office.done("import", "requests", source, "--mapping", mapping)

    def assertComesBack(self, file: Path) -> None:
        other = Office()
        self.addCleanup(other.close)
        other.done("import", "requests", file)
        self.assertEqual(texts_in(other), self.wanted)
        self.assertEqual(
            other.rows("SELECT number, kind, state, registered_at FROM request ORDER BY 1"),
            self.office.rows("SELECT number, kind, state, registered_at FROM request ORDER BY 1"))
        other.done("verify")

    def test_database_holds_them(self) -> None:
        self.assertEqual(texts_in(self.office), self.wanted)
        self.office.done("verify")

    def test_csv(self) -> None:
        self.assertComesBack(self.csv)

    def test_workbook(self) -> None:
        self.assertComesBack(self.workbook)

    def test_csv_has_no_formula(self) -> None:
        with self.csv.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(len(rows), len(self.wanted) + 1)
        begun = [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]
        self.assertEqual(begun, [])

    def test_workbook_has_no_formula(self) -> None:
        workbook = openpyxl.load_workbook(self.workbook)
        cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
        self.assertGreater(len(cells), len(self.wanted) * len(FIELDS))
        self.assertEqual([cell.value for cell in cells if cell.data_type == "f"], [])
        self.assertEqual([cell.value for cell in cells if cell.hyperlink], [])

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not here")
    def test_libreoffice_shows_them(self) -> None:
        folder = self.office.folder
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
             "--outdir", str(folder / "office"), str(self.workbook)],
            capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        with (folder / "office" / "all.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        shown = {row[header.index("number")]: row[header.index("description")] for row in rows}
        self.assertEqual(len(shown), len(self.wanted))
        for number, description, *_ in self.wanted:
            self.assertEqual(plain(shown[number]), plain(description), number)


def plain(text: str) -> str:
    """The text without what LibreOffice does not carry into its CSV: control characters."""
    return "".join(c for c in text if c.isprintable() or c == " ")


if __name__ == "__main__":
    main()

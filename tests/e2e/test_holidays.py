#!/usr/bin/python3
"""A year's public holidays into a work calendar, from the command line.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import unittest

from office import ROOT, OfficeTest

SUPPLIED = ROOT / "data" / "holidays" / "cn-2025.csv"
VERSIONS = "SELECT count (*) FROM calendar_version"


class Holidays(OfficeTest):
    """The files of an office in Shanghai whose calendar knows none of these days."""

    def write(self, name: str, text: str, encoding: str = "utf-8") -> str:
        path = self.office.folder / name
        path.write_bytes(text.encode(encoding))
        return str(path)

    def test_supplied_year(self) -> None:
        before = self.office.value(VERSIONS)
        self.assertIn("33 new", self.office.done("import", "holidays", SUPPLIED, "--dry-run"))
        self.assertEqual(self.office.value(VERSIONS), before)
        self.assertIn("33 new", self.office.done("import", "holidays", SUPPLIED))
        self.assertEqual(self.office.value(VERSIONS), before + 1)
        self.assertIn("33 unchanged", self.office.done("import", "holidays", SUPPLIED))
        self.assertEqual(self.office.value(VERSIONS), before + 1)
        [(kind, name)] = self.office.rows(
            "SELECT kind, name FROM calendar_exception WHERE on_date = '2025-01-26'")
        self.assertEqual((kind, name), ("workday", "春节调休上班"))

    def test_another_encoding(self) -> None:
        path = self.write("gb.csv", "日期,类型,名称\n2031-10-01,放假,国庆节\n", "gb18030")
        self.assertIn("1 new", self.office.done("import", "holidays", path))

    def test_bad_rows(self) -> None:
        before = self.office.value(VERSIONS)
        said = self.office.refused("import", "holidays", self.write(
            "bad.csv", "date,kind,name\n2032-01-01,holiday,a\n2032-02-30,holiday,b\n"
            "2032-01-01,workday,c\n2032-01-05,party,d\n"))
        for line in ("line 3", "line 4", "line 5"):
            self.assertIn(line, said)
        self.assertEqual(self.office.value(VERSIONS), before)

    def test_no_such_calendar(self) -> None:
        self.assertIn("moon", self.office.refused("import", "holidays", SUPPLIED,
                                                  "--calendar", "moon"))
        self.office.refused("import", "holidays", SUPPLIED, "--calendar", "round_the_clock")

    def test_options_of_other_imports(self) -> None:
        for options in (("--errors", "e.csv"), ("--mapping", "m.json")):
            result = self.office.run("import", "holidays", SUPPLIED, *options)
            self.assertEqual(result.returncode, 2, result.stderr)
        result = self.office.run("import", "homes", SUPPLIED, "--calendar", "office")
        self.assertEqual(result.returncode, 2, result.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)

#!/usr/bin/python3
"""The quarterly report: pages, workbook and JSON say what the indicators say."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import json
import re
import shutil
import subprocess
import unittest
from pathlib import Path

import openpyxl
from office import DATA, Office, main

KINDS = ("pdf", "xlsx", "json")
# Texts that a report never shows.
BROKEN = ("(null)", "nan", "inf", "%s", "%d", "\ufffd")


class Report:
    """One quarter's report in all its forms."""

    def __init__(self, office: Office, period: str) -> None:
        self.office = office
        self.period = period
        files = {kind: office.folder / f"{period}.{kind}" for kind in KINDS}
        office.done("report", "quarterly", "--period", period,
                    *(word for kind in KINDS for word in (f"--{kind}", files[kind])))
        self.pdf, self.xlsx = files["pdf"], files["xlsx"]
        self.json = json.loads(files["json"].read_text(encoding="utf-8"))

    def text(self) -> str:
        return subprocess.run(["pdftotext", "-layout", self.pdf, "-"], check=True,
                              capture_output=True, text=True).stdout

    def n_pages(self) -> int:
        info = subprocess.run(["pdfinfo", self.pdf], check=True, capture_output=True, text=True)
        assert info.stderr == "", info.stderr
        return int(re.search(r"^Pages: +(\d+)$", info.stdout, re.M).group(1))

    def libreoffice_rows(self) -> list[list[str]]:
        """The first sheet as LibreOffice sees it."""
        folder = self.office.folder
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir",
             str(folder / "seen"), str(self.xlsx)], check=True, capture_output=True, timeout=120)
        with (folder / "seen" / f"{self.period}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))


class ReportTest(unittest.TestCase):
    """What is true of every report."""

    def check(self, report: Report, pages: range, charts: set[str]) -> None:
        self.assertEqual(report.json["indicators"], report.office.figures(report.period))
        self.assertIn(report.n_pages(), pages)
        text = report.text()
        self.assertIn(f"Page {report.n_pages()} of {report.n_pages()}", text)
        for word in BROKEN:
            self.assertNotRegex(text, rf"(?<!\w){re.escape(word)}(?!\w)")
        self.check_workbook(report, charts)

    def check_workbook(self, report: Report, charts: set[str]) -> None:
        workbook = openpyxl.load_workbook(report.xlsx)
        cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
        self.assertEqual([cell.coordinate for cell in cells if cell.data_type in "fe"], [])
        found = {type(chart).__name__ for sheet in workbook for chart in sheet._charts}
        self.assertEqual(found, charts)
        summary = {row[0].value: row[1] for row in workbook.worksheets[0].iter_rows()}
        for figure, title in (("REQ_IN", "Registered"), ("REQ_DONE", "Completed")):
            self.assertEqual(summary[title].data_type, "n")
            self.assertEqual(summary[title].value, self.value(report, figure))
        rows = workbook["Request rows"]
        self.assertEqual({cell.data_type for cell in rows["J"][1:]} - {"d"}, set())

    def value(self, report: Report, code: str) -> float | None:
        [value] = [f["value"] for f in report.json["indicators"] if f["code"] == code]
        return value


class Cities(ReportTest):
    """Boston's requests, Toronto's inspections and Kansas City's survey in one office."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office("America/New_York")
        cls.addClassCleanup(cls.office.close)
        for kind, file, mapping in (
                ("requests", "boston311/requests_2011q3.csv", "boston311"),
                ("inspections", "toronto-buildings/evaluations_2017-2021.csv", "toronto"),
                ("responses", "kcmo-survey/kcmo_sep2021.csv", "kcmo")):
            cls.office.load(kind, DATA / file, mapping)

    def test_requests(self) -> None:
        report = Report(self.office, "2011-Q3")
        self.check(report, range(5, 15), {"LineChart", "BarChart"})
        self.assertRegex(report.text(), r"Registered +31828 ")
        self.assertRegex(report.text(), r"Completed on time +78\.0 % .* 19664\n")

    def test_inspections(self) -> None:
        report = Report(self.office, "2019-Q4")
        self.check(report, range(5, 15), {"BarChart"})
        self.assertRegex(report.text(), r"Inspection score +78\.54 .* 1569\n")
        self.assertRegex(report.text(), r"Item pass rate +96\.2 % .* 27854\n")

    def test_satisfaction(self) -> None:
        report = Report(self.office, "2021-Q3")
        self.check(report, range(4, 12), {"BarChart"})
        self.assertRegex(report.text(), r"Satisfied +44\.3 % ")

    def test_empty_quarter(self) -> None:
        self.check(Report(self.office, "1999-Q1"), range(3, 8), set())


class Demo(ReportTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office()
        cls.addClassCleanup(cls.office.close)
        cls.office.path = cls.office.folder / "demo.db"
        cls.office.done("demo", "--language", "en")
        cls.report = Report(cls.office, cls.last_quarter())

    @classmethod
    def last_quarter(cls) -> str:
        year, month = cls.office.rows(
            "SELECT strftime ('%Y', at), strftime ('%m', at) FROM (SELECT datetime ("
            " max (registered_at), 'unixepoch', 'start of month', '-3 months') AS at FROM request)"
        )[0]
        return f"{year}-Q{(int(month) + 2) // 3}"

    def test_demo(self) -> None:
        self.assertGreater(self.value(self.report, "REQ_IN"), 100)
        self.check(self.report, range(5, 20), {"LineChart", "BarChart"})

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not here")
    def test_libreoffice(self) -> None:
        rows = {row[0]: row for row in self.report.libreoffice_rows() if row}
        self.assertEqual(rows["Registered"][1].replace(",", ""),
                         str(self.value(self.report, "REQ_IN")))
        self.assertNotIn("#", {cell[:1] for row in rows.values() for cell in row})


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""City service requests of Boston, summer 2011: 31,828 rows with known right answers."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
from collections import Counter

from office import DATA, OfficeTest, main

FILE = DATA / "boston311" / "requests_2011q3.csv"


class Boston(OfficeTest):
    ZONE = "America/New_York"

    @classmethod
    def fill(cls) -> None:
        cls.report = cls.office.load("requests", FILE, "boston311")
        with FILE.open(encoding="utf-8", newline="") as file:
            cls.source = list(csv.DictReader(file))

    def test_counts(self) -> None:
        office = self.office
        self.assertEqual(office.figure("2011-Q3", "REQ_IN")["value"], 31828)
        self.assertEqual(office.figure("2011-Q3", "REQ_DONE")["value"], 25076)
        self.assertRatio(office.figure("2011-Q3", "RESOLVE_RATE"), 25076, 31828)
        self.assertRatio(office.figure("2011-Q3", "COMPLETE_ONTIME"), 15340, 19664)

    def test_own_verdict_agrees(self) -> None:
        judged = self.office.value(
            "SELECT count (*) FROM episode WHERE completed_at IS NOT NULL"
            " AND complete_due_at IS NOT NULL AND source_on_time IS NOT NULL"
        )
        differing = self.office.value(
            "SELECT count (*) FROM episode WHERE completed_at IS NOT NULL"
            " AND complete_due_at IS NOT NULL"
            " AND source_on_time <> (completed_at <= complete_due_at)"
        )
        both = sum(1 for row in self.source
                   if row["target_dt"] and row["closed_dt"] and row["ontime"])
        self.assertEqual(judged, both)
        self.assertEqual(differing, 0)

    def test_names_come_through(self) -> None:
        names = {name for [name] in self.office.rows(
            "SELECT DISTINCT c.name FROM request r JOIN category c ON c.id = r.category_id")}
        self.assertEqual(names, {row["type"] for row in self.source})
        self.assertEqual(len(names), 129)
        self.assertTrue(any("  " in name for name in names) or any(
            "  " in row["location"] for row in self.source))
        places = Counter(place for [place] in self.office.rows("SELECT place FROM request"))
        self.assertEqual(places, Counter(row["location"] for row in self.source))

    def test_groups_add_up(self) -> None:
        for by, column in (("department", "department"), ("zone", "neighborhood"),
                           ("category", "type")):
            figures = self.office.figures("2011-Q3", by)
            found = {f["group"]: f["value"] for f in figures if f["code"] == "REQ_IN"}
            self.assertEqual(found, dict(Counter(
                row[column] if row[column].strip() else "" for row in self.source)), by)
            due = [f for f in figures if f["code"] == "COMPLETE_ONTIME"]
            self.assertEqual(sum(f["numerator"] for f in due), 15340, by)
            self.assertEqual(sum(f["denominator"] for f in due), 19664, by)

    def test_again_changes_nothing(self) -> None:
        before = self.office.value("SELECT count (*) FROM audit_entry WHERE table_name = 'request'")
        report = self.office.load("requests", FILE, "boston311")
        self.assertRegex(report.replace(",", ""), r"31828.*unchanged|unchanged.*31828")
        self.assertEqual(before, self.office.value(
            "SELECT count (*) FROM audit_entry WHERE table_name = 'request'"))

    def test_verifies(self) -> None:
        self.office.done("verify")


if __name__ == "__main__":
    main()

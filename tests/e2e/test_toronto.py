#!/usr/bin/python3
"""Apartment-building inspections of Toronto: 8,744 rows, each with its own score."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
from decimal import ROUND_HALF_UP, Decimal

from office import DATA, OfficeTest, main

FILE = DATA / "toronto-buildings" / "evaluations_2017-2021.csv"


class Toronto(OfficeTest):
    ZONE = "America/Toronto"

    @classmethod
    def fill(cls) -> None:
        cls.report = cls.office.load("inspections", FILE, "toronto")

    def test_every_score_is_the_files(self) -> None:
        with FILE.open(encoding="utf-8", newline="") as file:
            wanted = {row["_id"]: row["SCORE"] for row in csv.DictReader(file)}
        scores = {
            key: str((Decimal(points) * 100 / Decimal(maximum)).quantize(0, ROUND_HALF_UP))
            for key, points, maximum in self.office.rows(
                "SELECT external_key, score_points, score_max FROM inspection WHERE score_max > 0")
        }
        self.assertEqual(len(scores), 8743)
        self.assertEqual(scores, {key: wanted[key] for key in scores})

    def test_quarter(self) -> None:
        score = self.office.figure("2019-Q4", "INSP_SCORE")
        self.assertEqual(score["n"], 1569)
        self.assertEqual(round(score["value"], 2), 78.54)
        self.assertRatio(self.office.figure("2019-Q4", "INSP_PASS"), 26809, 27854)

    def test_zones_add_up(self) -> None:
        figures = [f for f in self.office.figures("2019-Q4", "zone") if f["code"] == "INSP_PASS"]
        self.assertEqual(sum(f["numerator"] for f in figures), 26809)
        self.assertEqual(sum(f["denominator"] for f in figures), 27854)

    def test_verifies(self) -> None:
        self.office.done("verify")


if __name__ == "__main__":
    main()

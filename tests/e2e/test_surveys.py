#!/usr/bin/python3
"""Residents' survey of Kansas City and the R community survey, as CSV and as workbook."""
# SPDX-License-Identifier: GPL-3.0-or-later
from office import DATA, Office, OfficeTest, main

ANSWERS = """
SELECT p.respondent_key, q.lineage_key, a.value, a.text, a.missing
  FROM answer a JOIN response p ON p.id = a.response_id JOIN question q ON q.id = a.question_id
 WHERE a.superseded = 0 ORDER BY 1, 2
"""


def by_question(office: Office, period: str, code: str) -> dict[str, dict]:
    return {f["group"]: f for f in office.figures(period, "question") if f["code"] == code}


class KansasCity(OfficeTest):
    ZONE = "America/Chicago"

    @classmethod
    def fill(cls) -> None:
        cls.office.load("responses", DATA / "kcmo-survey" / "kcmo_sep2021.csv", "kcmo")

    def test_means(self) -> None:
        means = by_question(self.office, "2021-Q3", "SAT_MEAN")
        self.assertEqual(means["q2_01"]["n"], 1018)
        self.assertEqual(round(means["q2_01"]["value"], 4), 3.1965)
        self.assertEqual(means["q14_02"]["n"], 914)
        self.assertEqual(round(means["q14_02"]["value"], 2), 3.64)
        self.assertEqual(means["q17_04"]["n"], 775)

    def test_top_two(self) -> None:
        shares = by_question(self.office, "2021-Q3", "CSAT")
        found = {key: round(shares[key]["value"], 2) for key in ("q2_01", "q14_02", "q17_04")}
        self.assertEqual(found, {"q2_01": 46.66, "q14_02": 63.57, "q17_04": 58.58})

    def test_dont_know_is_no_answer(self) -> None:
        self.assertEqual(15, self.office.value(
            "SELECT count (*) FROM answer a JOIN question q ON q.id = a.question_id"
            " WHERE q.lineage_key = 'q2_01' AND a.missing = 'dont_know'"))
        self.assertEqual(0, self.office.value("SELECT count (*) FROM answer WHERE value = 9"
                                              " AND question_id IN (SELECT id FROM question"
                                              " WHERE scale_max = 5)"))

    def test_dimensions_add_up(self) -> None:
        whole = self.office.figure("2021-Q3", "CSAT")
        parts = [f for f in self.office.figures("2021-Q3", "dimension") if f["code"] == "CSAT"]
        self.assertGreater(len(parts), 1)
        self.assertEqual(sum(f["numerator"] for f in parts), whole["numerator"])
        self.assertEqual(sum(f["denominator"] for f in parts), whole["denominator"])


class RSurvey(OfficeTest):
    ZONE = "America/New_York"

    @classmethod
    def fill(cls) -> None:
        cls.office.load("responses", DATA / "r-survey" / "2019_en.csv", "r-survey")
        cls.twin = Office(cls.ZONE)
        cls.addClassCleanup(cls.twin.close)
        cls.twin.load("responses", DATA / "r-survey" / "2019_en.xlsx", "r-survey")

    def test_recommendation(self) -> None:
        scores = by_question(self.office, "2019", "NPS")
        found = sorted((f["n"], f["numerator"], round(f["value"], 2)) for f in scores.values())
        self.assertIn((1795, 1386 - 58, 73.98), found)
        self.assertIn((1015, 27, 2.66), found)

    def test_csv_and_workbook_are_the_same(self) -> None:
        answers = self.office.rows(ANSWERS)
        self.assertGreater(len(answers), 10000)
        self.assertEqual(answers, self.twin.rows(ANSWERS))
        times = "SELECT respondent_key, answered_at FROM response ORDER BY 1"
        self.assertEqual(self.office.rows(times), self.twin.rows(times))
        self.assertEqual(self.office.figures("2019", "question"), self.twin.figures("2019", "question"))


if __name__ == "__main__":
    main()

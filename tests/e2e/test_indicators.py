#!/usr/bin/python3
"""The indicators of requests, worked out a second time from the definitions in words.

SPDX-License-Identifier: GPL-3.0-or-later

Nothing here asks the program's own arithmetic: open time is counted day by day from the hours of the
calendar, deadlines from the limits and the waiting, repeats by comparing every two requests of a
place. What `propertyqactl indicators` prints must be equal to the last digit.
"""
import bisect
import datetime
import decimal
import json
import math
import sqlite3
import subprocess
import tempfile
import time
import unicodedata
import unittest
import zoneinfo
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

from office import CTL

DAY = 86400
FIRST = datetime.date(2023, 1, 1)
LAST = datetime.date(2029, 1, 1)
REPEAT_DAYS = 30
TARGETS = ("respond", "arrive", "complete", "followup")
REACHED = {"respond": "responded_at", "arrive": "arrived_at", "complete": "completed_at",
           "followup": "followed_up_at"}


class Calendar:
    """Open time, as a list of stretches from FIRST to LAST."""

    def __init__(self, office: sqlite3.Connection, version: int | None,
                 zone: zoneinfo.ZoneInfo) -> None:
        self.round_the_clock = version is None or office.execute(
            "SELECT c.round_the_clock FROM calendar_version v JOIN calendar c"
            " ON c.id = v.calendar_id WHERE v.id = ?", (version,)).fetchone()[0] == 1
        if not self.round_the_clock:
            self.lay_out(office, version, zone)

    def lay_out(self, office: sqlite3.Connection, version: int, zone: zoneinfo.ZoneInfo) -> None:
        week = defaultdict(list)
        for weekday, start, end in office.execute(
                "SELECT weekday, from_minute, to_minute FROM calendar_interval"
                " WHERE calendar_version_id = ?", (version,)):
            week[weekday].append((start, end))
        special = defaultdict(list)
        for date, start, end in office.execute(
                "SELECT x.on_date, i.from_minute, i.to_minute FROM calendar_exception x"
                " LEFT JOIN calendar_exception_interval i ON i.calendar_exception_id = x.id"
                " WHERE x.calendar_version_id = ?", (version,)):
            special[date] += [] if start is None else [(start, end)]
        self.starts, self.ends, self.before = [], [], [0]
        for number in range((LAST - FIRST).days):
            date = FIRST + datetime.timedelta(number)
            for start, end in sorted(special.get(date.isoformat(), week[date.isoweekday()])
                                     if date.isoformat() in special else week[date.isoweekday()]):
                self.add(self.instant(date, start, zone), self.instant(date, end, zone))

    @staticmethod
    def instant(date: datetime.date, minute: int, zone: zoneinfo.ZoneInfo) -> int:
        midnight = datetime.datetime.combine(date, datetime.time())
        local = midnight + datetime.timedelta(minutes=minute)
        return int(local.replace(tzinfo=zone).timestamp())

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.before.append(self.before[-1] + end - start)

    def open_until(self, instant: int) -> int:
        place = bisect.bisect_right(self.starts, instant)
        if place == 0:
            return 0
        return self.before[place - 1] + min(instant, self.ends[place - 1]) - self.starts[place - 1]

    def diff(self, start: int, end: int) -> int:
        if self.round_the_clock:
            return end - start
        return self.open_until(end) - self.open_until(start)

    def after(self, start: int, seconds: int) -> int:
        """The first instant by which so much open time has passed."""
        if self.round_the_clock:
            return start + seconds
        wanted = self.open_until(start) + seconds
        place = bisect.bisect_left(self.before, wanted) - 1
        return self.starts[place] + wanted - self.before[place]


class Oracle:
    """Everything about requests that an office's file says, and the figures that follow."""

    def __init__(self, path: Path) -> None:
        self.office = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.office.row_factory = sqlite3.Row
        self.zone = zoneinfo.ZoneInfo(
            self.office.execute("SELECT time_zone FROM office").fetchone()[0])
        self.calendars: dict[int | None, Calendar] = {}
        self.requests = {row["id"]: dict(row) for row in self.office.execute(
            "SELECT r.*, ifnull (h.merged_into_id, r.home_id) AS real_home FROM request r"
            " LEFT JOIN home h ON h.id = r.home_id")}
        self.counted = {key: r for key, r in self.requests.items() if r["state"] != "void"}
        self.pauses = defaultdict(list)
        for row in self.office.execute("SELECT * FROM request_pause ORDER BY from_at"):
            self.pauses[row["episode_id"]].append((row["from_at"], row["to_at"]))
        self.calls = defaultdict(list)
        for row in self.office.execute(
                "SELECT * FROM follow_up WHERE withdrawn_at IS NULL ORDER BY attempt"):
            self.calls[row["episode_id"]].append(dict(row))
        self.episodes = [dict(row) for row in self.office.execute(
            "SELECT e.*, " + ", ".join(f"ifnull (e.{t}_seconds, p.{t}_seconds) AS {t}_allowed"
                                       for t in TARGETS)
            + " FROM episode e LEFT JOIN policy p ON p.id = e.policy_id")]
        self.by_request = defaultdict(list)
        for episode in sorted(self.episodes, key=lambda e: e["number"]):
            self.by_request[episode["request_id"]].append(episode)
        self.repeated = self.find_repeats()

    def calendar(self, version: int | None) -> Calendar:
        if version not in self.calendars:
            self.calendars[version] = Calendar(self.office, version, self.zone)
        return self.calendars[version]

    # Deadlines ---------------------------------------------------------------------------------

    def waited(self, episode: dict, calendar: Calendar, now: int) -> int:
        """The open time of the pauses that began before completion was due."""
        start, allowed, waited = episode["opened_at"], episode["complete_allowed"], 0
        for begin, end in self.pauses[episode["id"]]:
            if calendar.diff(start, begin) >= allowed + waited:
                break
            waited += calendar.diff(begin, now if end is None else end)
        return waited

    def due(self, episode: dict, target: str, now: int) -> int | None:
        version, allowed = episode[f"{target}_calendar_version_id"], episode[f"{target}_allowed"]
        if version is None or not allowed:
            return self.given_due(episode, target, now)
        calendar = self.calendar(version)
        if target == "followup":
            return self.follow_up_due(episode, calendar, allowed)
        if target == "complete":
            allowed += self.waited(episode, calendar, now)
        return calendar.after(episode["opened_at"], allowed)

    def given_due(self, episode: dict, target: str, now: int) -> int | None:
        """A deadline from elsewhere, of which only the waiting that lasts is not in it yet."""
        due = episode[f"{target}_due_at"]
        for begin, end in self.pauses[episode["id"]]:
            if target == "complete" and due is not None and end is None and begin < due:
                return due + now - begin
        return due

    def follow_up_due(self, episode: dict, calendar: Calendar, allowed: int) -> int | None:
        if episode["completed_at"] is None:
            return None
        due = calendar.after(episode["completed_at"], allowed)
        for call in self.calls[episode["id"]][:2]:
            if not call["reached"] and call["occurred_at"] <= due:
                due = calendar.after(call["occurred_at"], allowed)
        return due

    def reached(self, episode: dict, target: str) -> int | None:
        if target != "followup":
            return episode[REACHED[target]]
        answered = [c["occurred_at"] for c in self.calls[episode["id"]] if c["reached"]]
        return min(answered, default=None)

    # Repeats -----------------------------------------------------------------------------------

    @staticmethod
    def place(request: dict) -> tuple | None:
        if request["real_home"] is not None:
            return ("home", request["real_home"])
        folded = unicodedata.normalize("NFKC", request["place"]).casefold()
        text = "".join(c for c in folded if c.isalnum())
        return ("place", request["zone_id"], request["building_id"], text) if text else None

    def find_repeats(self) -> dict[int, int]:
        """Which request each one repeats: as people said, else by the rule."""
        alike = defaultdict(list)
        for request in self.counted.values():
            place = self.place(request)
            if (request["kind"] in ("complaint", "repair") and place is not None
                    and request["category_id"] is not None):
                alike[(place, request["category_id"])].append(request)
        found = {}
        for group in alike.values():
            for request in group:
                earlier = self.find_repeated(request, group)
                if earlier is not None:
                    found[request["id"]] = earlier
        for key, request in self.requests.items():
            if request["repeat_set_by"] == "hand":
                found.pop(key, None)
                if request["repeat_of_id"] is not None:
                    found[key] = request["repeat_of_id"]
        return found

    def find_repeated(self, request: dict, group: list[dict]) -> int | None:
        at = request["registered_at"]
        candidates = [(episode["completed_at"], other["id"]) for other in group
                      if (other["registered_at"], other["id"]) < (at, request["id"])
                      for episode in self.by_request[other["id"]]
                      if episode["completed_at"] is not None
                      and at - REPEAT_DAYS * DAY <= episode["completed_at"] <= at]
        return max(candidates)[1] if candidates else None

    # Figures -----------------------------------------------------------------------------------

    def edges(self, start: str, end: str) -> tuple[int, int]:
        return tuple(Calendar.instant(datetime.date.fromisoformat(date), 0, self.zone)
                     for date in (start, end))

    def completed(self, start: int, end: int) -> list[dict]:
        return [e for e in self.episodes if e["request_id"] in self.counted
                and e["completed_at"] is not None and start <= e["completed_at"] < end]

    def figures(self, start: int, end: int, now: int) -> dict[str, list[tuple[int, object]]]:
        """For each code the (request, weight) of what it counts; see ratio()."""
        rows: dict[str, list] = defaultdict(list)
        for key, request in self.counted.items():
            self.count_request(rows, key, request, start, end)
        for episode in self.episodes:
            if episode["request_id"] in self.counted:
                self.count_due(rows, episode, start, end, now)
                self.count_answers(rows, episode, start, end)
        for episode in self.completed(start, end):
            self.count_completed(rows, episode, now)
        return rows

    def count_request(self, rows: dict, key: int, request: dict, start: int, end: int) -> None:
        begun = [e for e in self.by_request[key] if e["opened_at"] < end]
        is_done = bool(begun) and begun[-1]["completed_at"] is not None \
            and begun[-1]["completed_at"] < end
        if begun and not is_done:
            rows["REQ_OPEN"].append((key, True))
        if not start <= request["registered_at"] < end:
            return
        rows["REQ_IN"].append((key, True))
        rows["RESOLVE_RATE"].append((key, is_done))
        if request["kind"] in ("complaint", "repair"):
            rows["REPEAT_RATE"].append((key, key in self.repeated))

    def count_due(self, rows: dict, episode: dict, start: int, end: int, now: int) -> None:
        key = episode["request_id"]
        if self.counted[key]["kind"] == "praise":
            return
        for target, code in zip(TARGETS, ("RESP", "ARRIVE", "COMPLETE", "FOLLOWUP")):
            due, reached = self.due(episode, target, now), self.reached(episode, target)
            if due is not None and start <= due < end and (due < now or reached is not None):
                rows[f"{code}_ONTIME"].append((key, reached is not None and reached <= due))

    def count_answers(self, rows: dict, episode: dict, start: int, end: int) -> None:
        for call in self.calls[episode["id"]]:
            if call["score"] is not None and start <= call["occurred_at"] < end:
                rows["FOLLOWUP_SAT"].append((episode["request_id"], call["score"] >= 4))

    def count_completed(self, rows: dict, episode: dict, now: int) -> None:
        key, done = episode["request_id"], episode["completed_at"]
        due = self.due(episode, "complete", now)
        again = any(other in self.counted and first == key
                    and done <= self.requests[other]["registered_at"] <= done + REPEAT_DAYS * DAY
                    for other, first in self.repeats_of(key))
        rows["REQ_DONE"].append((key, True))
        rows["REWORK_RATE"].append((key, again or episode["reopened_at"] is not None))
        if due is not None and self.counted[key]["kind"] != "praise":
            rows["DONE_ONTIME"].append((key, done <= due))
        if self.due(episode, "followup", now) is not None:
            rows["FOLLOWUP_RATE"].append((key, self.reached(episode, "followup") is not None))
        self.count_durations(rows, episode)

    def repeats_of(self, key: int) -> list[tuple[int, int]]:
        return [(other, first) for other, first in self.repeated.items() if first == key]

    def count_durations(self, rows: dict, episode: dict) -> None:
        for target, code in (("respond", "T_RESP"), ("complete", "T_COMPLETE")):
            start, end = episode["opened_at"], episode[REACHED[target]]
            if end is None:
                continue
            calendar = self.calendar(episode[f"{target}_calendar_version_id"])
            taken = calendar.diff(start, end)
            for begin, stop in self.pauses[episode["id"]]:
                begin, stop = max(begin, start), min(end if stop is None else stop, end)
                taken -= calendar.diff(begin, stop) if begin < stop else 0
            rows[code].append((episode["request_id"], (taken, end - start)))


def ratios(code: str, weights: list) -> dict[str, tuple[Fraction | None, int]]:
    """The figures of a code: exact value in parts of one or seconds, and n."""
    if not code.startswith("T_"):
        if code.startswith("REQ_"):
            return {code: (Fraction(len(weights)), len(weights))}
        return {code: (Fraction(sum(weights), len(weights)) if weights else None, len(weights))}
    taken, n = sorted(weight[0] for weight in weights), len(weights)
    if n == 0:
        return {name: (None, 0) for name in (code, f"{code}_MEDIAN", f"{code}_P90",
                                             f"{code}_ELAPSED")}
    return {
        code: (Fraction(sum(taken), n), n),
        f"{code}_MEDIAN": (Fraction(taken[(n - 1) // 2] + taken[n // 2], 2), n),
        f"{code}_P90": (Fraction(taken[math.ceil(Fraction(9 * n, 10)) - 1]), n),
        f"{code}_ELAPSED": (Fraction(sum(weight[1] for weight in weights), n), n),
    }


def is_share(code: str) -> bool:
    return not code.startswith(("T_", "REQ_"))


CODES = ("REQ_IN", "REQ_DONE", "REQ_OPEN", "RESP_ONTIME", "ARRIVE_ONTIME", "COMPLETE_ONTIME",
         "FOLLOWUP_ONTIME", "DONE_ONTIME", "RESOLVE_RATE", "T_RESP", "T_COMPLETE", "REPEAT_RATE",
         "REWORK_RATE", "FOLLOWUP_RATE", "FOLLOWUP_SAT")
COLUMNS = {"zone": "zone_id", "category": "category_id", "department": "department_id"}


class Indicators(unittest.TestCase):
    """A demonstration office, in a zone with one time and in one with two."""

    language = "zh_CN"

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-indicators-")
        cls.addClassCleanup(folder.cleanup)
        cls.path = Path(folder.name) / "demo.db"
        subprocess.run([CTL, "demo", "--language", cls.language, "--database", cls.path],
                       check=True, capture_output=True)
        cls.correct()
        cls.oracle = Oracle(cls.path)
        last = max(r["registered_at"] for r in cls.oracle.requests.values())
        cls.today = datetime.datetime.fromtimestamp(last, cls.oracle.zone).date()

    @classmethod
    def correct(cls) -> None:
        """What people would have changed; nothing here."""

    def periods(self) -> list[tuple[str, str]]:
        """The year, the quarter and the month of the last request, and the two months before it."""
        year, month = self.today.year, self.today.month
        first = datetime.date(year, month, 1)
        before = (first - datetime.timedelta(1)).replace(day=1)
        earlier = (before - datetime.timedelta(1)).replace(day=1)
        after = (first + datetime.timedelta(31)).replace(day=1)
        quarter = datetime.date(year, 3 * ((month - 1) // 3) + 1, 1)
        return [(datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)), (quarter, after),
                (first, after), (before, first), (earlier, before)]

    def printed(self, start: datetime.date, end: datetime.date, by: str | None) -> list[dict]:
        last = end - datetime.timedelta(1)
        command = [CTL, "indicators", "--database", self.path, "--period", f"{start}..{last}",
                   "--format", "json"]
        if by is not None:
            command += ["--by", by]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return json.loads(done.stdout)

    def names(self, by: str) -> dict[int, str]:
        return dict(tuple(row) for row in
                    self.oracle.office.execute(f"SELECT id, name FROM {by}"))

    def expected(self, start: datetime.date, end: datetime.date, by: str | None, now: int) -> dict:
        """(code, group) → the sorted (value, n) of the groups of that name."""
        rows = self.oracle.figures(*self.oracle.edges(str(start), str(end)), now)
        names = self.names(by) if by else {}
        figures = defaultdict(list)
        for code in CODES:
            groups = defaultdict(list)
            for key, weight in rows[code]:
                groups[self.oracle.requests[key][COLUMNS[by]] if by else None].append(weight)
            if by is None:
                groups.setdefault(None, [])
            for group, weights in groups.items():
                for name, figure in ratios(code, weights).items():
                    figures[name, names.get(group, "") if by else None].append(figure)
        return {key: sorted(values, key=str) for key, values in figures.items()}

    @staticmethod
    def exact(figure: dict) -> tuple[Fraction | None, int]:
        if figure["denominator"] == 0:
            return (None, figure["n"])
        return (Fraction(figure["numerator"]) / Fraction(figure["denominator"]), figure["n"])

    def compare(self, start: datetime.date, end: datetime.date, by: str | None) -> None:
        now = int(time.time())
        printed = defaultdict(list)
        for figure in self.printed(start, end, by):
            if figure["code"].removesuffix("_MEDIAN").removesuffix("_P90").removesuffix(
                    "_ELAPSED") in CODES:
                printed[figure["code"], figure["group"]].append(self.exact(figure))
                self.check_value(figure)
        printed = {key: sorted(values, key=str) for key, values in printed.items()}
        expected = self.expected(start, end, by, now)
        self.assertEqual(printed.keys(), expected.keys())
        for key, values in expected.items():
            self.assertEqual(printed[key], values, f"{key} {start}..{end}")

    def check_value(self, figure: dict) -> None:
        """The value is the fraction, in percent where it is a share."""
        value, _ = self.exact(figure)
        if value is None:
            self.assertIsNone(figure["value"])
            return
        exact = value * 100 if is_share(figure["code"]) else value
        self.assertAlmostEqual(figure["value"], float(exact), delta=1e-9 * max(1, float(exact)))

    def test_whole_office(self) -> None:
        for start, end in self.periods():
            self.compare(start, end, None)

    def test_groups(self) -> None:
        for start, end in self.periods():
            for by in COLUMNS:
                self.compare(start, end, by)

    def test_rounding(self) -> None:
        """What a table says is the exact value to its last decimal, halves away from zero."""
        start, end = self.periods()[0]
        command = [CTL, "indicators", "--database", self.path, "--period",
                   f"{start}..{end - datetime.timedelta(1)}", "--format", "csv"]
        lines = subprocess.run(command, check=True, capture_output=True,
                               text=True).stdout.splitlines()[1:]
        rows = self.oracle.figures(*self.oracle.edges(str(start), str(end)), int(time.time()))
        shown = {line.split(",")[0]: line.split(",")[4] for line in lines}
        for code in filter(is_share, CODES):
            value, _ = ratios(code, [weight for _, weight in rows[code]])[code]
            tenths = decimal.Decimal(value.numerator * 1000) / value.denominator
            rounded = tenths.quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP) / 10
            self.assertEqual(decimal.Decimal(shown[code].rstrip("%")), rounded, code)

    def test_deadlines(self) -> None:
        """Every stored deadline follows from the limits, the calendar and the waiting."""
        checked = 0
        for episode in self.oracle.episodes:
            if any(end is None for _, end in self.oracle.pauses[episode["id"]]):
                continue
            for target in TARGETS:
                if episode[f"{target}_allowed"] and episode[f"{target}_calendar_version_id"]:
                    self.assertEqual(self.oracle.due(episode, target, 0),
                                     episode[f"{target}_due_at"], (episode["id"], target))
                    checked += 1
        self.assertGreater(checked, 1000)

    def test_repeats(self) -> None:
        """Every stored link is the one that comparing all requests finds."""
        stored = {key: r["repeat_of_id"] for key, r in self.oracle.counted.items()
                  if r["repeat_of_id"] is not None}
        self.assertEqual({k: v for k, v in self.oracle.repeated.items()
                          if k in self.oracle.counted}, stored)
        self.assertTrue(stored)


class IndicatorsWithSummerTime(Indicators):
    """The same in London."""

    language = "en"


class IndicatorsAfterCorrections(Indicators):
    """The same after calls were taken back, links were set by hand, and waiting went on."""

    @classmethod
    def correct(cls) -> None:
        with sqlite3.connect(cls.path) as office:
            for (name,) in office.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                office.execute(f"DROP TRIGGER {name}")
            cls.take_back_calls(office)
            cls.set_links(office)
            cls.leave_waiting(office)

    @staticmethod
    def take_back_calls(office: sqlite3.Connection) -> None:
        calls = office.execute("SELECT id, episode_id FROM follow_up WHERE reached = 1"
                               " ORDER BY id DESC LIMIT 200").fetchall()
        for call, episode in calls[::3]:
            office.execute("UPDATE follow_up SET withdrawn_at = occurred_at + 60 WHERE id = ?",
                           (call,))
            office.execute("UPDATE episode SET followed_up_at = NULL WHERE id = ?", (episode,))

    @staticmethod
    def set_links(office: sqlite3.Connection) -> None:
        repeats = office.execute("SELECT id FROM request WHERE repeat_of_id IS NOT NULL"
                                 " ORDER BY id DESC LIMIT 60").fetchall()
        for key in repeats[::2]:
            office.execute("UPDATE request SET repeat_of_id = NULL, repeat_set_by = 'hand'"
                           " WHERE id = ?", key)
        others = office.execute(
            "SELECT id FROM request WHERE repeat_of_id IS NULL AND repeat_set_by IS NULL"
            " AND kind IN ('complaint', 'repair') AND state <> 'void'"
            " ORDER BY id DESC LIMIT 60").fetchall()
        for (later,), (earlier,) in zip(others[:20], others[20:]):
            office.execute("UPDATE request SET repeat_of_id = ?, repeat_set_by = 'hand'"
                           " WHERE id = ?", (earlier, later))

    @staticmethod
    def leave_waiting(office: sqlite3.Connection) -> None:
        """Due a minute after the waiting began, as if it had gone on for long."""
        office.execute(
            "UPDATE episode SET complete_due_at = p.from_at + 60,"
            " complete_calendar_version_id = NULL FROM request_pause p"
            " WHERE p.episode_id = episode.id AND p.to_at IS NULL")


if __name__ == "__main__":
    unittest.main(verbosity=2)

#!/usr/bin/python3
"""Files, disks and neighbours that mean harm: one clear sentence, and nothing changed."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import hashlib
import json
import resource
import signal
import sqlite3
import subprocess
import unittest
from pathlib import Path

from hostile import GOOD_ROWS, HEADER, make_files
from office import CTL, DATA, MAPPINGS, Office, main

FIELDS = {"number": "number", "kind": {"value": "repair"}, "registered": "registered",
          "description": "description"}
MAPPING = {"kind": "requests", "date_formats": ["%Y-%m-%d %H:%M"], "fields": FIELDS}
# The search index lies in tables of its own, behind a virtual one.
TABLES = """
SELECT name FROM sqlite_schema
 WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_stat%'
 ORDER BY name
"""
BAD_MAPPINGS = {
    "unknown key": ({**MAPPING, "colour": "red"}, "colour"),
    "unknown field": ({**MAPPING, "fields": {**FIELDS, "colour": "c"}}, "fields.colour"),
    "no fields": ({"kind": "requests"}, "fields"),
    "other kind": ({"kind": "homes", "fields": {"code": "c", "building": "b"}}, "homes"),
    "no kind": ({"fields": FIELDS}, "kind"),
    "unknown zone": ({**MAPPING, "time_zone": "Mars/Olympus"}, "Mars/Olympus"),
    "unknown code": ({**MAPPING, "fields": {**FIELDS, "kind": {"value": "repare"}}}, "repare"),
}
BAD_JSON = {"cut": '{"kind": ', "list": "[]", "empty": "", "noise": "\x00\x01", "deep": "[" * 99999}


class Hostile(unittest.TestCase):
    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)
        self.folder = self.office.folder
        self.mapping = self.write("mapping.json", json.dumps(MAPPING))
        self.good = self.write("good.csv", HEADER + GOOD_ROWS)
        self.bad = self.write("bad.csv", HEADER + GOOD_ROWS + "3,yesterday,wind\n4,,\n2,"
                              "2026-03-02 09:31,again\n5,2999-01-01 00:00,later\n6,2026-03-02\n")

    def write(self, name: str, text: str) -> Path:
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name

    def open_neighbour(self) -> sqlite3.Connection:
        """Another program on the same database."""
        neighbour = sqlite3.connect(self.office.path, isolation_level=None)
        self.addCleanup(neighbour.close)
        return neighbour

    def fingerprint(self) -> str:
        """Everything that the database holds, whatever its files look like."""
        digest = hashlib.sha256()
        connection = sqlite3.connect(f"file:{self.office.path}?mode=ro", uri=True)
        for [table] in connection.execute(TABLES).fetchall():
            info = connection.execute(f"PRAGMA table_info ('{table}')")
            columns = ", ".join(f'"{column[1]}"' for column in info)
            for row in connection.execute(f"SELECT {columns} FROM '{table}'"):
                digest.update(repr(row).encode())
        connection.close()
        return digest.hexdigest()

    def load(self, file: Path, *options: object, mapping: Path | None = None) -> list[object]:
        return ["import", "requests", file, "--mapping", mapping or self.mapping, *options]

    def assertRefused(self, arguments: list[object], words: str = "") -> None:
        """One line says why, and the database is as it was."""
        before = self.fingerprint()
        message = self.office.refused(*arguments)
        self.assertRegex(message, r"\Apropertyqactl: [^\n]*\n\Z")
        self.assertIn(words, message)
        self.assertEqual(self.fingerprint(), before)

    def test_files(self) -> None:
        for name, (file, words) in make_files(self.folder).items():
            with self.subTest(name):
                self.assertRefused(self.load(file), words)
        with self.subTest("old workbook"):
            self.assertRefused(self.load(DATA / "cn-workbooks" / "aaa.xls"), "old .xls workbook")
        self.office.done("verify")

    def test_mappings(self) -> None:
        for name, (mapping, words) in BAD_MAPPINGS.items():
            with self.subTest(name):
                file = self.write("bad.json", json.dumps(mapping))
                self.assertRefused(self.load(self.good, mapping=file), words)
        for name, text in BAD_JSON.items():
            with self.subTest(name):
                file = self.write("bad.json", text)
                self.assertRefused(self.load(self.good, mapping=file), "bad.json")
        self.assertRefused(self.load(self.good, mapping=self.folder / "none.json"), "none.json")
        self.assertRefused(self.load(self.good, mapping=self.folder), str(self.folder))

    def test_bad_rows(self) -> None:
        before = self.fingerprint()
        errors = self.folder / "errors.csv"
        message = self.office.refused(*self.load(self.bad, "--errors", errors))
        with errors.open(encoding="utf-8-sig", newline="") as file:
            found = [tuple(row.values()) for row in csv.DictReader(file)]
        self.assertEqual([row[:3] for row in found], [
            ("4", "registered", "yesterday"), ("5", "registered", ""), ("6", "number", "2"),
            ("7", "registered", "2999-01-01 00:00"), ("8", "", "6")])
        self.assertTrue(all(row[3] for row in found))
        for line, column, value, reason in found:
            self.assertIn(f"line {line}, {column}, “{value}”: {reason}", message)
        self.assertEqual(self.fingerprint(), before)

    def test_errors_file_is_complete(self) -> None:
        n_bad = 3000
        many = self.write("many.csv", HEADER + "".join(f"{i},never,x\n" for i in range(n_bad)))
        errors = self.folder / "errors.csv"
        message = self.office.refused(*self.load(many, "--errors", errors))
        self.assertLess(len(message.splitlines()), 30)
        self.assertEqual(len(errors.read_text().splitlines()), n_bad + 1)

    def test_dry_run(self) -> None:
        before = self.fingerprint()
        self.assertIn("2 new", self.office.done(*self.load(self.good, "--dry-run")))
        self.office.refused(*self.load(self.bad, "--dry-run"))
        self.assertEqual(self.fingerprint(), before)
        self.office.done(*self.load(self.good))
        self.assertNotEqual(self.fingerprint(), before)

    def outputs(self, where: Path | str) -> list[list[object]]:
        report = ["report", "quarterly", "--period", "2026-Q1"]
        return [[*report, f"--{kind}", f"{where}.{kind}"] for kind in ("pdf", "xlsx", "json")] + [
            ["export", "requests", f"{where}.csv"], ["export", "requests", f"{where}.xlsx"],
            self.load(self.bad, "--errors", f"{where}.csv")]

    def test_outputs_elsewhere(self) -> None:
        """No folder, a folder, and a device, behind a link in case it gets replaced."""
        for kind in ("pdf", "xlsx", "json", "csv"):
            (self.folder / f"folder.{kind}").mkdir()
            (self.folder / f"device.{kind}").symlink_to("/dev/full")
        for where in ("nowhere/out", "folder", "device"):
            for arguments in self.outputs(self.folder / where):
                with self.subTest(where=where, arguments=arguments):
                    self.assertRefused(arguments, where)

    def run_with_little_room(self, size: int, *arguments: object) -> subprocess.CompletedProcess:
        """Files cannot grow beyond the size, which fails like a full disk does."""

        def limit() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        command, *rest = map(str, arguments)
        return subprocess.run([CTL, command, "--database", str(self.office.path), *rest],
                              capture_output=True, text=True, preexec_fn=limit,
                              restore_signals=False, check=False)

    def test_outputs_on_a_full_disk(self) -> None:
        many = self.write("many.csv", HEADER + "".join(
            f"{i},2026-03-02 09:30,water {i * i}\n" for i in range(1000)))
        self.bad = self.write("bad.csv", many.read_text().replace("2026-03-02", "yesterday"))
        self.office.done(*self.load(many))
        neighbour = self.open_neighbour()  # keeps the files beside the database in being
        neighbour.execute("SELECT count (*) FROM request").fetchall()
        before = self.fingerprint()
        where = self.folder / "full"
        where.mkdir()
        for arguments in self.outputs(where / "out"):
            for size in (0, 1000, 5000):
                with self.subTest(arguments=arguments, size=size):
                    result = self.run_with_little_room(size, *arguments)
                    self.assertEqual(result.returncode, 1, result.stderr)
                    self.assertRegex(result.stderr, r"\Apropertyqactl: [^\n]*disk is full[^\n]*\n\Z")
                    self.assertEqual(list(where.iterdir()), [])
        self.assertEqual(self.fingerprint(), before)

    def test_database_on_a_full_disk(self) -> None:
        many = self.write("many.csv", HEADER + "".join(
            f"{i},2026-03-02 09:30,water {i}\n" for i in range(2000)))
        before = self.fingerprint()
        size = self.office.path.stat().st_size
        for room in (4096, 200_000, 500_000):
            with self.subTest(room=room):
                result = self.run_with_little_room(size + room, *self.load(many))
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertRegex(result.stderr, r"\Apropertyqactl: [^\n]*\n\Z")
                self.office.done("verify")
                self.assertEqual(self.fingerprint(), before)
        self.assertIn("2000 new", self.office.done(*self.load(many)))

    def test_writer_that_does_not_end(self) -> None:
        neighbour = self.open_neighbour()
        neighbour.execute("BEGIN IMMEDIATE")
        self.assertRefused(self.load(self.good), "Another program is writing")
        neighbour.execute("ROLLBACK")
        self.office.done(*self.load(self.good))

    def test_writers_at_once(self) -> None:
        commands = []
        for writer in "abcd":
            file = self.write(f"{writer}.csv", HEADER + "".join(
                f"{writer}{i},2026-03-02 09:30,water\n" for i in range(1500)))
            command, *rest = map(str, self.load(file))
            commands.append([CTL, command, "--database", self.office.path, *rest])
        writers = [subprocess.Popen(c, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                   for c in commands]
        done = 0
        for writer in writers:
            _, message = writer.communicate()
            done += writer.returncode == 0
            self.assertTrue(writer.returncode == 0 or "Another program is writing" in message)
        self.assertGreater(done, 0)
        counts = self.office.rows("SELECT substr (number, 1, 1), count (*) FROM request GROUP BY 1")
        self.assertEqual([n for _, n in counts], [1500] * done)
        self.office.done("verify")

    def test_wrong_usage(self) -> None:
        for arguments in (
                ["import", "requests"], ["import", "cows", self.good], ["export", "cows", "x.csv"],
                ["import", "requests", self.good, "--colour"], ["frobnicate"], ["report"],
                ["report", "quarterly", "--period", "2026-Q9", "--pdf", self.folder / "x.pdf"],
                ["report", "quarterly", "--period", "2026-Q1"], ["indicators"],
                ["indicators", "--period", "2026-13"], ["verify", "now"],
                ["init", "--name", "x", "--time-zone", "Mars/Olympus"]):
            with self.subTest(arguments=arguments):
                result = self.office.run(*arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertTrue(result.stderr.strip())

    def test_databases(self) -> None:
        self.office.rows("PRAGMA wal_checkpoint (TRUNCATE)")
        whole = self.office.path.read_bytes()
        for name, contents in {"text": b"no database at all\n" * 500, "empty": b"",
                               "half": whole[: len(whole) // 2]}.items():
            with self.subTest(name):
                self.office.path.write_bytes(contents)
                for arguments in (["verify"], self.load(self.good)):
                    self.assertRegex(self.office.refused(*arguments),
                                     r"\Apropertyqactl: [^\n]*\n\Z")
                self.assertEqual(self.office.path.read_bytes(), contents)

    def test_json_in_every_locale(self) -> None:
        self.office.load("homes", DATA / "cn-encodings" / "cn_areas_utf8.csv", "cn-areas")
        zoned = {**MAPPING, "create": ["zones"], "fields": {**FIELDS, "zone": "description"}}
        file = self.write("chinese.csv", HEADER + "1,2026-03-02 09:30,东区\n")
        self.office.done(*self.load(file, mapping=self.write("zoned.json", json.dumps(zoned))))
        output = subprocess.run(
            [CTL, "indicators", "--database", self.office.path, "--period", "2026-Q1", "--by",
             "zone", "--format", "json"], capture_output=True, check=True, env={"LC_ALL": "C"})
        groups = {figure["group"] for figure in json.loads(output.stdout.decode("utf-8"))}
        self.assertIn("东区", groups)


if __name__ == "__main__":
    main()

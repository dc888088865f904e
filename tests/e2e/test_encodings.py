#!/usr/bin/python3
"""One Chinese list in many encodings: the same rows whatever it is written in."""
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
from pathlib import Path

from office import DATA, MAPPINGS, Office, main

FOLDER = DATA / "cn-encodings"
SAME = ["cn_areas_utf8.csv", "cn_areas_utf8_bom.csv", "cn_areas_gbk.csv", "cn_areas_gbk_crlf.csv",
        "cn_areas_gbk_semicolon.csv"]
N_AREAS = 2978
HOMES = """
SELECT h.code, h.note, b.code, z.name FROM home h
  JOIN building b ON b.id = h.building_id JOIN zone z ON z.id = b.zone_id
 ORDER BY h.code
"""


def rows_of(case: unittest.TestCase, file: Path) -> list[tuple]:
    """What an office has after importing the file."""
    office = Office()
    case.addCleanup(office.close)
    office.load("homes", file, "cn-areas")
    return office.rows(HOMES)


class Encodings(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        lines = (FOLDER / SAME[0]).read_text(encoding="utf-8").splitlines()[1:]
        cells = [line.replace('"', "").split(",") for line in lines]
        cls.text = (FOLDER / SAME[0]).read_text(encoding="utf-8")
        cls.wanted = sorted((code, name, city, province) for code, name, city, province in cells)

    def assertSameRows(self, file: Path) -> None:
        rows = rows_of(self, file)
        self.assertEqual(len(rows), N_AREAS)
        self.assertEqual(rows, self.wanted)

    def test_files(self) -> None:
        for name in SAME:
            with self.subTest(name):
                self.assertSameRows(FOLDER / name)

    def test_copies(self) -> None:
        copies = Office()
        self.addCleanup(copies.close)
        for encoding, mark in (("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff"),
                               ("utf-16-le", ""), ("gb18030", "")):
            for line_end in ("\n", "\r\n", "\r"):
                with self.subTest(encoding, mark=bool(mark), line_end=line_end):
                    file = copies.folder / "copy.csv"
                    file.write_bytes((mark + self.text.replace("\n", line_end)).encode(encoding))
                    self.assertSameRows(file)

    def test_big5(self) -> None:
        """Traditional characters in Big5 come through; what was lost in the file stays lost."""
        office = Office()
        self.addCleanup(office.close)
        traditional = office.folder / "big5.csv"
        names = ["臺北市中正區", "高雄市鹽埕區", "新竹縣關西鎮", "花蓮縣鳳林鎮", "屏東縣潮州鎮"]
        text = "code,name,cityCode,provinceCode\n" + "".join(
            f"{i},{name},1,1\n" for i, name in enumerate(names))
        traditional.write_bytes(text.encode("big5"))
        self.assertEqual([row[1] for row in rows_of(self, traditional)], names)

    def test_lossy_big5(self) -> None:
        office = Office()
        self.addCleanup(office.close)
        result = office.run("import", "homes", FOLDER / "cn_areas_big5_replaced.csv", "--mapping",
                            MAPPINGS / "cn-areas.json")
        if result.returncode == 0:
            self.assertEqual(office.value("SELECT count (*) FROM home"), N_AREAS)
        else:
            self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
            self.assertEqual(office.value("SELECT count (*) FROM home"), 0)


if __name__ == "__main__":
    main()

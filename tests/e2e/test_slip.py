#!/usr/bin/python3
"""The work slip: everything a handler needs on one page, and a code that a telephone reads."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from office import CTL

OPEN = """
SELECT r.number, h.code, s.name, z.name, r.description
  FROM request r JOIN home h ON h.id = r.home_id JOIN staff s ON s.id = r.handler_id
  JOIN zone z ON z.id = r.zone_id
 WHERE r.kind = 'repair' AND r.state IN ('assigned', 'in_progress') ORDER BY r.id DESC LIMIT 1
"""


class Slip(unittest.TestCase):
    """Slips of one request of a demonstration office."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="pqa-slip-")
        cls.addClassCleanup(folder.cleanup)
        cls.office = Path(folder.name) / "demo.db"
        cls.pdf = Path(folder.name) / "slip.pdf"
        subprocess.run([CTL, "demo", "--language", "en", "--database", cls.office], check=True,
                       capture_output=True)
        with sqlite3.connect(cls.office) as database:
            cls.row = database.execute(OPEN).fetchone()

    def setUp(self) -> None:
        self.pdf.unlink(missing_ok=True)

    def slip(self, number: str, language: str = "en") -> subprocess.CompletedProcess:
        locale = {"en": "C.UTF-8", "zh_CN": "zh_CN.UTF-8"}[language]
        return subprocess.run(
            [CTL, "slip", number, "--pdf", self.pdf, "--database", self.office], check=False,
            capture_output=True, text=True, env=dict(os.environ, LC_ALL=locale))

    def text(self) -> str:
        return subprocess.run(["pdftotext", "-layout", self.pdf, "-"], check=True,
                              capture_output=True, text=True).stdout

    def n_pages(self) -> int:
        info = subprocess.run(["pdfinfo", self.pdf], check=True, capture_output=True, text=True)
        self.assertEqual(info.stderr, "")
        return int(re.search(r"^Pages: +(\d+)$", info.stdout, re.M).group(1))

    def test_everything_is_on_one_page(self) -> None:
        number, *words = self.row
        self.assertEqual(self.slip(number).returncode, 0)
        text = self.text()
        self.assertEqual(self.n_pages(), 1)
        squeezed = re.sub(r"\s+", " ", text)
        for word in (number, *words, "Work Slip", "0 photos", "Respond", "Complete", "Follow up",
                     "after completion", "Handler signs", "Resident signs", "Charge"):
            self.assertIn(word, squeezed)

    @unittest.skipUnless(shutil.which("zbarimg"), "zbarimg is not installed")
    def test_the_code_says_the_number(self) -> None:
        number = self.row[0]
        self.assertEqual(self.slip(number).returncode, 0)
        picture = self.pdf.with_suffix("")
        subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", self.pdf, picture],
                       check=True)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", picture.with_suffix(".png")],
                              check=True, capture_output=True, text=True)
        self.assertEqual(read.stdout.strip(), number)

    @unittest.skipUnless("zh_CN.utf8" in subprocess.run(
        ["locale", "-a"], capture_output=True, text=True, check=True).stdout, "no Chinese locale")
    def test_in_chinese(self) -> None:
        self.assertEqual(self.slip(self.row[0], "zh_CN").returncode, 0)
        text = self.text()
        for word in (self.row[0], "派工单", "处理人", "响应", "完成", "报修"):
            self.assertIn(word, text)
        self.assertNotIn("Work Slip", text)

    def test_no_such_request(self) -> None:
        refused = self.slip("19990101-0001")
        self.assertEqual(refused.returncode, 1)
        self.assertTrue(refused.stderr.strip())
        self.assertFalse(self.pdf.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)

"""Files that mean harm, or have come to harm, made for the tests.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile
from pathlib import Path

HEADER = "number,registered,description\n"
GOOD_ROWS = "1,2026-03-02 09:30,water\n2,2026-03-02 09:31,light\n"
CELLS = ("1", "2026-03-02 09:30", "water")
XML = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>'
    '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}


def row(*cells: str) -> str:
    return "<row>" + "".join(
        f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells) + "</row>"


def workbook(file: Path, rows: str, doctype: str = "") -> Path:
    """A workbook with the usual header and these rows of XML."""
    sheet = (f'{XML}{doctype}<worksheet xmlns="{MAIN}"><sheetData>'
             f"{row(*HEADER.strip().split(','))}{rows}</sheetData></worksheet>")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in PARTS.items():
            package.writestr(name, part)
        package.writestr("xl/worksheets/sheet1.xml", sheet)
    return file


def entity_bomb() -> str:
    """A document type whose &j; is a thousand million letters."""
    entities = "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    return f'<!DOCTYPE x [<!ENTITY a "lol">{entities}]>'


def make_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Files that cannot be imported, and words that the refusal has to say."""
    files = {
        "empty": (b"", "no header"),
        "blank": (b"\n\n\n", "no header"),
        "wrong encoding": ((HEADER + GOOD_ROWS).encode() + b"3,2026-03-02 09:30,\xff\xc3\x28\xfe\n",
                           "encoding"),
        "NUL bytes": ((HEADER + "1,2026-03-02 09:30,a\0b\n").encode(), "encoding"),
        "noise": (bytes(range(256)) * 40, "encoding"),
        "open quotation": ((HEADER + GOOD_ROWS + '3,2026-03-02 09:30,"never\n').encode(),
                           "quotation mark opened in line 4"),
        "11 MB cell": ((HEADER + "1,2026-03-02 09:30," + "x" * 11_000_000).encode(), "10 MB"),
        "missing column": (b"number,description\n1,water\n", "registered"),
        "column twice": ((HEADER.strip() + ",number\n1,2,3,4\n").encode(), "number"),
        "text called .xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "xls"),
        "nothing but a zip": (b"PK\3\4" + bytes(200), "damaged"),
    }
    made = {}
    for name, (contents, words) in files.items():
        file = folder / f"{name}.csv"
        file.write_bytes(contents)
        made[name] = (file, words)
    return made | make_workbooks(folder) | {
        "folder": (folder, "irectory"),
        "no file": (folder / "nowhere.csv", "No such file"),
    }


def make_workbooks(folder: Path) -> dict[str, tuple[Path, str]]:
    good = workbook(folder / "good.xlsx", row(*CELLS) * 50).read_bytes()
    sheet = good.rindex(b"xl/worksheets/sheet1.xml", 0, good.index(b"PK\1\2")) + 60
    cut, flipped = folder / "cut.xlsx", folder / "flipped.xlsx"
    cut.write_bytes(good[: len(good) * 2 // 3])
    flipped.write_bytes(good[:sheet] + bytes(b ^ 0xFF for b in good[sheet:sheet + 20])
                        + good[sheet + 20:])
    external = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
    return {
        "cut workbook": (cut, "damaged"),
        "flipped workbook": (flipped, "damaged"),
        "11 MB cell in a workbook": (
            workbook(folder / "cell.xlsx", row("1", CELLS[1], "x" * 11_000_000)), "cell.xlsx"),
        "zip bomb": (workbook(folder / "bomb.xlsx", row(*CELLS[:2], " " * 300_000_000)), "10 MB"),
        "entity bomb": (
            workbook(folder / "entity.xlsx", row(*CELLS[:2], "&j;"), entity_bomb()), "entity.xlsx"),
        "foreign entity": (
            workbook(folder / "foreign.xlsx", row(*CELLS[:2], "&j;"), external), "foreign.xlsx"),
    }

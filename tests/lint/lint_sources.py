#!/usr/bin/python3
"""Every source says what it is for and under which licence; no text is forgotten for translation."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"


def tracked_files() -> list[Path]:
    folders = ("src", "ui", "data", "tests", "po")
    paths = [p for f in folders for p in (ROOT / f).rglob("*") if p.is_file()]
    return sorted(p for p in paths if "__pycache__" not in p.parts)


def check_headers(files: list[Path]) -> list[str]:
    complaints = []
    for path in files:
        if path.suffix not in (".c", ".h", ".py", ".sql") or "fixtures" in path.parts:
            continue
        text = path.read_text()
        if path.suffix in (".c", ".h"):
            if not text.startswith(f"/* {path.name}: "):
                complaints.append(f"{path}: does not begin with what it is for")
            if LICENCE not in text[:600]:
                complaints.append(f"{path}: no licence line")
        elif path.suffix == ".py" and LICENCE not in text[:800]:
            complaints.append(f"{path}: no licence line")
        elif path.suffix == ".sql" and not text.startswith("-- "):
            complaints.append(f"{path}: does not begin with what it is for")
    return complaints


def check_marks(files: list[Path]) -> list[str]:
    complaints = []
    for path in files:
        if path.suffix not in (".c", ".h", ".ui", ".sql", ".css"):
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", line):
                complaints.append(f"{path}:{number}: {line.strip()}")
    return complaints


def check_potfiles(files: list[Path]) -> list[str]:
    listed = {
        line.strip()
        for line in (ROOT / "po" / "POTFILES").read_text().splitlines()
        if line.strip() and not line.startswith("#")
    }
    complaints = []
    for path in files:
        name = str(path.relative_to(ROOT))
        if not name.startswith(("src/", "ui/")) or path.suffix not in (".c", ".h", ".ui"):
            continue
        text = path.read_text()
        pattern = (
            r'translatable="(yes|true)"' if path.suffix == ".ui"
            else r'\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\('
        )
        marked = re.search(pattern, re.sub(r"#define.*", "", text)) is not None
        if marked and name not in listed:
            complaints.append(f"{name}: has texts but is not in po/POTFILES")
    complaints += [f"{n}: in po/POTFILES but not there" for n in listed if not (ROOT / n).exists()]
    return complaints


def check_resources(files: list[Path]) -> list[str]:
    """Every query and template is in a resource bundle, and nothing is listed twice."""
    complaints = []
    for bundle in ROOT.rglob("*.gresource.xml"):
        if "_build" in str(bundle):
            continue
        names = re.findall(r"<file[^>]*>([^<]+)</file>", bundle.read_text())
        complaints += [f"{bundle}: {n} twice" for n in set(names) if names.count(n) > 1]
    bundled = {
        Path(n).name
        for b in ROOT.rglob("*.gresource.xml") if "_build" not in str(b)
        for n in re.findall(r"<file[^>]*>([^<]+)</file>", b.read_text())
    }
    complaints += [
        f"{p}: in no resource bundle"
        for p in files
        if p.suffix in (".ui", ".sql") and "fixtures" not in p.parts and p.name not in bundled
    ]
    return complaints


def check_translation(language: str) -> list[str]:
    catalogue = ROOT / "po" / f"{language}.po"
    output = subprocess.run(
        ["msgfmt", "--check", "--statistics", "-o", "/dev/null", str(catalogue)],
        capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, check=False,
    )
    if output.returncode != 0 or re.search(r"untranslated|fuzzy", output.stderr):
        return [f"{catalogue}: {output.stderr.strip()}"]
    return []


def check_catalogue_is_current() -> list[str]:
    """Every text of the sources is in every catalogue."""
    template = subprocess.run(
        ["xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES", "-o", "-", "--keyword=_",
         "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
         "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout
    complaints = []
    for language in (ROOT / "po" / "LINGUAS").read_text().split():
        merged = subprocess.run(
            ["msgcomm", "--more-than=1", "-o", "-", "-", f"po/{language}.po"],
            cwd=ROOT, input=template, capture_output=True, text=True, check=True,
        ).stdout
        wanted, found = template.count("\nmsgid "), merged.count("\nmsgid ")
        if found < wanted:
            complaints.append(f"po/{language}.po: {wanted - found} texts of the sources are missing")
        complaints += check_translation(language)
    return complaints


def main() -> int:
    files = tracked_files()
    complaints = (
        check_headers(files) + check_marks(files) + check_potfiles(files)
        + check_resources(files) + check_catalogue_is_current()
    )
    print("\n".join(complaints))
    return 1 if complaints or len(files) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())

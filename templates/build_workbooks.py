"""Builds the empty form of every year into templates/workbook: a district may send them without the program.

    python -m templates.build_workbooks [FOLDER]

A test compares what lies there with what this builds; after a change, build and commit them.
"""

import sys
from pathlib import Path

from itadocs import workbooks
from itadocs.assessment import framework_file

FOLDER = Path(__file__).with_name("workbook")


def main(folder: Path) -> None:
    """Write one form a year."""
    folder.mkdir(parents=True, exist_ok=True)
    for year in framework_file.years():
        framework = framework_file.load(year)
        assert framework is not None  # it is one of the years
        (folder / f"{year}.xlsx").write_bytes(workbooks.blank(framework))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)

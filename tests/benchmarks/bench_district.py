"""A round of many agencies: forms handed out, filled in, returned under other names, and collected. Time and memory.

python tests/benchmarks/bench_district.py [AGENCIES]
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

from itadocs.assessment.district import State
from itadocs.district import distribute, report
from itadocs.district.collect import collect
from itadocs.district.distribute import Job, Order
from itadocs.report.layouts import shipped
from itadocs.thai import Numerals
from itadocs.workbook import summary
from tests.rounds import play, rows, written
from tests.support import YEAR, framework

_T = TypeVar("_T")


def measured(what: str, work: Callable[[], _T], count: int) -> _T:
    """Do it, and say what it cost."""
    begun = time.process_time()
    result = work()
    spent = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {what:44} {spent:7.2f} s CPU, {1000 * spent / count:6.1f} ms an agency, peak {most:.0f} MB so far")
    return result


def main(count: int) -> None:
    """Play and measure a round; what is collected must be what was returned."""
    print(f"{count} agencies, one process")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = written(folder / "list.csv", rows(count))
        job = distribute.prepare(Order(listed, framework(YEAR), folder / "kit"))
        assert isinstance(job, Job)
        handed: Job = job
        measured("distribute: forms, guides, hashes", lambda: list(distribute.hand_out(handed)), count)
        (folder / "round").mkdir()
        played = measured("(handing out again, filling in by openpyxl)", lambda: play(folder / "round", count), count)
        collected = measured("collect: every file read and examined", lambda: collect(played.returned), count)
        overview = collected.overview
        assert overview is not None
        found = {each.agency.code: each.state for each in overview.returns}
        assert found == played.states
        assert {each.file: each.use for each in overview.files} == played.files
        book = measured("summary workbook", lambda: summary.draw(overview), count)
        document = measured("Word summary", lambda: report.document(overview, Numerals.THAI, shipped()), count)
        assert isinstance(document, bytes)
        states = ", ".join(f"{state.value} {overview.count(state)}" for state in State)
        print(f"  every case told rightly: {states}; {len(overview.files)} files")
        print(f"  summary {len(book) // 1024} kB, document {len(document) // 1024} kB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

"""A batch on an engine that others keep: a real cluster of two workers over loopback, one of them killed half-way."""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from itadocs.assessment.framework import Kind
from itadocs.batch.run import Order, Outcome, run
from itadocs.batch.sources import gather
from itadocs.pipeline import Request, produce
from tests.many import many, write

distributed: Any = pytest.importorskip("distributed")
_COUNT = 24

pytestmark = pytest.mark.filterwarnings("ignore")  # what the engine warns of is not ours to mend


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    """A client of a cluster of this machine: two processes, nothing but the loopback interface."""
    monkeypatch.chdir(tmp_path)  # where the engine puts what it spills
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as connected,
    ):
        yield connected


def test_every_report_is_there_once_though_a_worker_is_killed_half_way(tmp_path: Path, client: Any) -> None:
    folder, output = tmp_path / "ส่งคืน", tmp_path / "รายงาน"
    sound = [each for each in write(folder, many(_COUNT)) if not each.fault]
    order = Order(gather([folder], output, is_deep=True), output, Request())
    workers = client.run(os.getpid)
    assert len(workers) == 2
    became: Counter[str] = Counter()
    made: Counter[PurePosixPath] = Counter()
    for told in run(order, executor=client.get_executor(), window=4):
        became[told.outcome] += 1
        made.update(PurePosixPath(path.relative_to(output)) for path in told.outputs)
        if became.total() == _COUNT // 3:
            os.kill(next(iter(workers.values())), signal.SIGKILL)
    assert became == {Outcome.DONE: len(sound), Outcome.REFUSED: _COUNT - len(sound)}
    expected = {
        each.report(kind.value): document
        for each in sound
        for kind, document in produce((folder / each.path).read_bytes(), Request()).documents.items()
    }
    assert len(expected) == len(Kind) * len(sound)
    assert made == Counter(expected.keys())
    found = {PurePosixPath(path.relative_to(output)): path.read_bytes() for path in output.rglob("*.docx")}
    assert found == expected

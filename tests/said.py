"""Every problem itadocs raises while tests run is looked at: it has words, a place, and a way out.

At the end of a run of all tests each code of the catalogue must have been raised by itadocs itself, not by a test. The
codes that workers saw are told to the process that leads them.
"""

import string
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from itadocs.catalogue import Code
from itadocs.problems import NOWHERE, Location, Problem, in_order, problem
from tests.rooms import watch

_FAMILIES = ("BATCH_", "FILE_", "TEMPLATE_", "OUTPUT_", "COLLECT_", "NEXT_YEAR_")
WHOLE = {code for code in Code if code.name.startswith(_FAMILIES)} | {
    Code.FRAMEWORK_OTHER_YEAR,
    Code.HANDOUT_MANIFEST_IS_LIST,
    Code.HANDOUT_MANIFEST_FOREIGN,
    Code.LAYOUT_UNKNOWN,  # these two may be about what the command line asks for
    Code.LAYOUT_NEEDS_ISSUES,
    Code.SHEET_MISSING,
}
"""Problems of a file as a whole, which is the one in hand or named in the message. All others have a place."""

_SEEN = pytest.StashKey[set[str]]()
_FAULTS = pytest.StashKey[list[str]]()


def unsaid(code: Code, values: dict[str, object]) -> list[str]:
    """What an entry of the catalogue shows and was not told."""
    shown = {name for _, name, _, _ in string.Formatter().parse(code.value.message + code.value.remedy) if name}
    return sorted(name for name in shown - {"hint"} if str(values[name]).strip() in ("", "None"))


def placeless(problems: Iterable[Problem]) -> list[str]:
    """Those that should have a place and have none."""
    return [
        f"{each.code.slug} has no place: {each}" for each in problems if each.code not in WHOLE and not str(each.where)
    ]


@pytest.fixture(scope="session", autouse=True)
def _said(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """What is wrong with what was said since this was last looked at."""
    seen = request.config.stash[_SEEN]
    faults: list[str] = []

    def told(code: Code, where: Location = NOWHERE, **values: object) -> Problem:
        made = problem(code, where, **values)
        seen.add(code.slug)
        faults.extend(f"{code.slug} does not say {each}: {made}" for each in unsaid(code, values))
        return made

    def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        found = in_order(problems)
        faults.extend(placeless(found))
        return found

    with pytest.MonkeyPatch.context() as patch:
        watch(patch, problem, told)
        watch(patch, in_order, ordered)
        yield faults


@pytest.fixture(autouse=True)
def _well_said(_said: list[str]) -> Iterator[None]:
    """Every problem raised while a test ran says what is wrong, and where."""
    yield
    found = _said.copy()
    _said.clear()
    assert not found, "\n".join(found)


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_SEEN] = set()


def is_whole(config: pytest.Config) -> bool:
    """Whether all tests run: none was named, chosen or left out."""
    chosen = ("keyword", "markexpr", "deselect", "lf", "stepwise", "maxfail")
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not any(
        config.getoption(each, None) for each in chosen
    )


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[_SEEN] |= set(getattr(node, "workeroutput", {}).get("codes", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    seen = session.config.stash[_SEEN]
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["codes"] = sorted(seen)
    elif is_whole(session.config) and exitstatus == pytest.ExitCode.OK:
        missing = [code.slug for code in Code if code.slug not in seen]
        session.config.stash[_FAULTS] = missing
        if missing:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    missing = config.stash.get(_FAULTS, None)
    if missing:
        terminalreporter.write_line(
            f"FAILED: problems that no test makes itadocs raise: {', '.join(missing)}", red=True
        )
    elif missing is not None:
        terminalreporter.write_line(f"every one of the {len(Code)} problems was raised")

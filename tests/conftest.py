"""What every test runs under, and what every run says at its end."""

from collections import Counter
from collections.abc import Iterator

import pytest

pytest_plugins = ("tests.conformance.fixture", "tests.said")


@pytest.fixture(scope="session", autouse=True)
def _no_cache_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what the person at this computer keeps; commands run as processes inherit this."""
    with pytest.MonkeyPatch.context() as patch:
        for each in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(each, str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many cases of the corpus of bad workbooks had which outcome; only those that passed are counted."""
    passed: list[pytest.TestReport] = [each for each in terminalreporter.getreports("passed") if each.when == "call"]
    found = Counter(value for each in passed for name, value in each.user_properties if name == "tests/bad")
    if found:
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.items(), key=str))
        terminalreporter.write_line(f"tests/bad: {found.total()} cases: {outcomes}")

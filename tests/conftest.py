"""What every test runs under, and what every run says at its end."""

from collections import Counter

import pytest

pytest_plugins = ("tests.conformance.fixture", "tests.said")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many cases of the corpus of bad workbooks had which outcome; only those that passed are counted."""
    passed: list[pytest.TestReport] = [each for each in terminalreporter.getreports("passed") if each.when == "call"]
    found = Counter(value for each in passed for name, value in each.user_properties if name == "tests/bad")
    if found:
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.items(), key=str))
        terminalreporter.write_line(f"tests/bad: {found.total()} cases: {outcomes}")

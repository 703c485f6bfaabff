"""What every test runs under."""

pytest_plugins = ("tests.conformance.fixture", "tests.said")

"""The conformance gate: every named file through our own checker and Microsoft's Open XML SDK; any error fails.

python tests/conformance/gate.py --sdk EXECUTABLE --templates FILE… --documents FILE…
"""

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

CHECKER = Path(__file__).with_name("validate_docx.py")


def by_checker(files: list[Path], *options: str) -> int:
    """Print what our checker says; its exit code."""
    return subprocess.run([sys.executable, str(CHECKER), *options, *map(str, files)], check=False).returncode


def by_sdk(executable: str, file: Path) -> list[str]:
    """The errors the Open XML SDK finds in a file."""
    answer = subprocess.run([executable, str(file)], capture_output=True, text=True, check=False)
    try:
        found = json.loads(answer.stdout)
    except ValueError:
        return [f"{file}: the SDK gave no answer: {answer.stderr.strip() or answer.stdout.strip()}"]
    return [f"{file}: {each['path']} {each['description']}" for each in found["errors"]]


def main() -> int:
    """Check everything; 0 only if all files pass both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sdk", required=True)
    parser.add_argument("--templates", nargs="+", type=Path, required=True)
    parser.add_argument("--documents", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    failed = by_checker(options.templates, "--template") + by_checker(options.documents)
    files = [*options.templates, *options.documents]
    with ThreadPoolExecutor(2) as pool:
        errors = [each for found in pool.map(partial(by_sdk, options.sdk), files) for each in found]
    print(*errors, sep="\n")
    print(f"Open XML SDK: {len(files)} files, {len(errors)} errors")
    return 1 if failed or errors else 0


if __name__ == "__main__":
    sys.exit(main())

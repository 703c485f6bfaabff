"""``python -m itadocs``."""

from itadocs.cli import main

if __name__ == "__main__":
    main()

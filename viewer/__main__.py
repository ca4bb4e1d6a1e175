"""Lets ``python -m viewer`` stand for the ``diplomatic-timeline`` command."""

from viewer.app.cli import main

if __name__ == "__main__":
    main()

"""Diplomatic Timeline: dated events, told as exactly as their sources know them."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("diplomatic-timeline")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+unknown"

"""Diplomatic Timeline: dated events, told as exactly as their sources know them."""


def version() -> str:
    """The version that is installed; looked up when it is asked for, which takes a moment."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("diplomatic-timeline")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0+unknown"

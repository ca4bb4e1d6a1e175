"""The look of the whole app."""


def test_the_app_wears_the_style_that_the_sheet_builds_on(qapp):
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")  # a sheet hides the style that it builds on
    try:
        assert qapp.style().objectName().lower() == "fusion"
    finally:
        qapp.setStyleSheet(sheet)

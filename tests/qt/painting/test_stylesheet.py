"""The look of the whole app."""


def test_the_app_wears_the_style_that_the_sheet_builds_on(qapp):
    assert qapp.style().objectName().lower() == "fusion"

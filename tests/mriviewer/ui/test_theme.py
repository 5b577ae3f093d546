"""Words must be readable in both themes, and both voices must be told apart."""

import pytest
from PySide6.QtWidgets import QApplication

from mriviewer.ui.theme import DARK, LIGHT, apply_theme, contrast, style_sheet, tokens

READABLE = 4.5  # WCAG 2 AA for text


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("surface", ["window", "panel", "raised"])
@pytest.mark.parametrize("text", ["text", "secondary", "reader", "model", "warning", "good"])
def test_text_is_readable_on_every_surface(theme, surface, text):
    assert contrast(getattr(theme, text), getattr(theme, surface)) >= READABLE


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_text_on_chosen_rows_and_buttons_is_readable(theme):
    assert contrast(theme.on_reader, theme.reader) >= READABLE
    assert contrast(theme.text, theme.selected) >= READABLE
    assert contrast(theme.reader, theme.selected) >= READABLE


def test_the_viewport_is_black_and_its_texts_are_readable_in_every_theme():
    assert DARK.viewport == LIGHT.viewport == "#000000"
    for name in ("text", "secondary", "model", "warning"):
        assert contrast(getattr(DARK, name), DARK.viewport) >= READABLE


def test_contrast_is_that_of_the_definition():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_every_name_in_the_style_sheet_is_a_token(theme):
    assert "$" not in style_sheet(theme)


def test_the_theme_switches_live(qapp):
    application = QApplication.instance()
    apply_theme(application, "light")
    assert tokens() is LIGHT
    apply_theme(application, "dark")
    assert tokens() is DARK
    assert application.palette().window().color().name() == DARK.window

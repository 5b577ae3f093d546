"""A card never shows a number without its interval."""

from trainer.card import shown, write_card


def test_figures_carry_their_interval_or_say_why_not():
    assert shown({"value": 0.8941, "low": 0.87, "high": 0.915}) == "0.894 (0.870 to 0.915)"
    assert shown({"value": None, "low": None, "high": None}) == "not measurable"
    assert shown({"value": 1.0, "low": None, "high": None}) == "1.000"


def test_the_card_holds_data_split_numbers_and_limits(blob_package):
    card = write_card(blob_package.manifest)
    assert card == blob_package.card
    for words in (
        "Research use only, not for diagnosis", "drawn at random by picture", "| train |",
        "Numbers on test", "Numbers on validation", "95 % Wilson intervals", "Sensitivity",
        "Calibration error", "Knows only patches.", "Temperature",
    ):  # fmt: skip
        assert words in card

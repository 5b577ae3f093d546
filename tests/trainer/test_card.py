"""A card never shows a number without its interval."""

from trainer.card import doubt_words, kept_words, map_check_words, shown, write_card


def test_figures_carry_their_interval_or_say_why_not():
    assert shown({"value": 0.8941, "low": 0.87, "high": 0.915}) == "0.894 (0.870 to 0.915)"
    assert shown({"value": None, "low": None, "high": None}) == "not measurable"
    assert shown({"value": 1.0, "low": None, "high": None}) == "1.000 (no interval)"


def test_the_card_holds_data_split_numbers_and_limits(blob_package):
    card = write_card(blob_package.manifest)
    assert card == blob_package.card
    for words in (
        "Research use only, not for diagnosis", "Split: ", "| train |",
        "Numbers on test", "Numbers on validation", "95 % Wilson intervals", "Sensitivity",
        "Calibration error", "Knows only patches.", "Temperature", "Matthews", "PR-AUC",
        "Prediction sets of 90 %", "Unlike the training pictures", "Randomised weights",
    ):  # fmt: skip
        assert words in card


def test_a_card_of_the_first_version_can_be_written_again(blob_package):
    """Its manifest knows fewer figures and no check of the heat maps."""
    old = {**blob_package.manifest}
    old.pop("heat_map_check")
    kept = ("pictures", "groups", "confusion", "accuracy", "labels")
    old["metrics"] = {"test": {key: blob_package.metrics["test"][key] for key in kept}}
    card = write_card(old)
    assert "Accuracy" in card
    assert "Matthews" not in card
    assert "Heat maps" not in card


def test_maps_that_do_not_depend_on_learning_are_warned_of():
    check = {"pictures": 9, "head": {"rank_correlation": 0.1, "ssim": 0.1},
             "all": {"rank_correlation": 0.8, "ssim": 0.7}}  # fmt: skip
    assert "read them with care" in map_check_words(check)
    check["all"] = {"rank_correlation": -0.06, "ssim": 0.0}
    assert "depend on what was learnt" in map_check_words(check)


def test_sets_are_told_with_what_they_hold():
    found = {"conformal": {"0.9": {"covered": 0.912, "mean_size": 1.3}}, "unfamiliar": 0.1}
    said = doubt_words(found)
    assert "Prediction sets of 90 % hold the true label in 91.2 %" in said[0]
    assert "10.0 %" in said[1]
    assert doubt_words({}) == []


def test_the_card_says_which_weights_are_kept():
    single = {"best_stage": "all", "best_epoch": 7}
    assert "stage 'all', epoch 7, validated best" in kept_words(single)
    members = [{"seed": 1, **single}, {"seed": 2, "best_stage": "head", "best_epoch": 3}]
    for over, how in (("seeds", "one seed after the other"), ("folds", "another part of the"),
                      ("runs", "were put together")):  # fmt: skip
        said = kept_words({"ensemble": {"over": over, "members": members}})
        assert said.startswith("2 such networks were trained")
        assert how in said
        assert "seed 1, stage 'all', epoch 7; seed 2, stage 'head', epoch 3" in said

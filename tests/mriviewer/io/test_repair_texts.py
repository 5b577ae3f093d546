"""Every repair is a plain sentence, and an unknown one is a fault of the program."""

import re

import pytest

from mriviewer.io.repair_texts import TEXTS, repair


@pytest.mark.parametrize("code", TEXTS)
def test_texts_are_sentences_whose_facts_can_be_filled_in(code):
    facts = dict.fromkeys(re.findall(r"{(\w+)", TEXTS[code]), 2)
    made = repair(code, **facts)
    assert made.code == code
    assert not made.text[0].islower()
    assert made.text.endswith(".")
    assert "{" not in made.text


def test_an_unknown_repair_is_not_made():
    with pytest.raises(KeyError):
        repair("no-such-code")

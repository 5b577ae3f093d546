"""A wrong field is named as it stands in the file, with what it may be."""

import pytest
from pydantic import ValidationError

from trainer.config import Config
from trainer.faults import faults_of, no_such_field

GOOD = {"name": "x", "data": {"folder": "p"}, "card": {"title": "a", "intended_use": "b"}}


def faults(change):
    with pytest.raises(ValidationError) as wrong:
        Config.model_validate({**GOOD, **change})
    return faults_of(wrong.value, Config)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"training": {"optimizer": "adam"}},
         "training.optimizer is no field (optimiser may be meant)"),
        ({"card": {"title": "x"}}, "card.intended_use is needed"),
        ({"training": {"batch_size": 1}},
         "training.batch_size must be greater than or equal to 2 (it is 1)"),
        ({"training": {"precision": "fp8"}},
         "training.precision must be 'auto', 'fp32', 'bf16' or 'fp16' (it is 'fp8')"),
        ({"training": {"unfreeze": "none"}},
         "training.unfreeze must be 'all', or must be a valid number, or must be a valid tuple "
         "(it is 'none')"),
        ({"training": {"budget": "soon"}},
         "training.budget: 'soon' is no time; write 90s, 30m or 1h30m"),
        ({"network": {"head": {"kind": "spp", "level": [1]}}},
         "network.head.level is no field (levels may be meant)"),
        ({"network": {"head": {"kind": "sp"}}},
         "network.head needs a kind, one of 'linear', 'dense', 'deep', 'spp'"),
        ({"network": {"head": {}}}, "network.head needs a kind"),
        ({"data": {"folder": "p", "labels": {"a": [3]}}},
         "data.labels.a must be a valid string"),
        ({"name": "A B"}, "name must match '^[a-z0-9][a-z0-9-]{0,63}$' (it is 'A B')"),
    ],
)  # fmt: skip
def test_a_fault_in_words(change, words):
    assert faults(change) == words


def test_several_faults_are_one_sentence_each():
    said = faults({"training": {"epochs": -1, "sed": 3}, "licence": "MIT"})
    assert said.split("; ") == [
        "training.epochs must be greater than or equal to 0 (it is -1)",
        "training.sed is no field (seed may be meant)",
        "licence is no field (license may be meant)",
    ]


def test_where_no_name_is_near_all_are_told():
    assert no_such_field("zzz", {"b", "a"}) == " is no field (there are a, b)"
    assert "there are card, data, ensemble, license" in faults({"zzz": 1})

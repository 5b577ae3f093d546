"""A recipe and a folder make a config that can be trained with, or one clear message."""

import json
from pathlib import Path

import pytest

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.recipes.making import config_of
from trainer.recipes.preset import list_recipes


def every_choice():
    return [
        pytest.param(
            recipe.name,
            {"variant": variant, "task": task, "protocol": protocol, "preprocess": preprocess},
            id="-".join(filter(None, (recipe.name, variant, task, protocol, preprocess))),
        )
        for recipe in list_recipes()
        for variant in recipe.variants or [None]
        for task in recipe.tasks
        for protocol in recipe.protocols
        for preprocess in recipe.preprocess
    ]


@pytest.mark.parametrize(("name", "choice"), every_choice())
def test_every_choice_of_every_recipe_makes_a_config(four_kinds, name, choice):
    made = config_of(name, four_kinds, **choice)
    config = Config.model_validate(json.loads(json.dumps(made)))
    labels = list(dict.fromkeys(config.data.labels.values()))
    assert labels[-1] == config.data.negative_label == "no tumor"
    assert set(config.data.labels) <= {path.name for path in four_kinds.glob("Training/*")}
    assert len(labels) == (4 if choice["task"] in ("four-classes", "as-found") else 2)
    assert config.plan["size"] >= 224
    if config.paper is not None:
        assert config.paper.protocol == choice["protocol"]
        assert config.paper.variant == (choice["variant"] or "")
    if choice["protocol"] == "clean":
        assert config.data.group == "near-duplicates"
        assert not config.data.accept_leakage


def test_the_name_says_what_was_chosen(four_kinds):
    def name(*recipe, **choice):
        return config_of(*recipe, four_kinds, **choice)["name"]

    assert name("resnet-50") == "resnet-50-clean"
    assert name("efficientnet-b0-lr", variant="0.1") == "efficientnet-b0-lr-0-1-clean"
    spp = name("resnet50-spp", protocol="paper", preprocess="paper")
    assert spp == "resnet50-spp-paper-paper-pixels"
    assert name("default") == "pictures"  # the folder's own


def test_keys_and_labels_come_in_the_order_of_reading(four_kinds):
    made = config_of("mobilenet-finetuned", four_kinds)
    assert list(made) == [
        "name", "version", "license", "data", "network", "plan", "training", "card", "paper",
        "runs_folder",
    ]  # fmt: skip
    assert list(made["data"])[:3] == ["folder", "labels", "negative_label"]
    assert list(made["data"]["labels"].values()) == [
        "glioma", "meningioma", "pituitary", "no tumor",
    ]  # fmt: skip
    assert made["paper"]["claims"] == {"accuracy": 0.9786, "f1_weighted": 0.9786}


def test_two_classes_are_understood_and_pooled_types_left_out(yes_no, four_kinds):
    made = config_of("mobilenetv2-crop", yes_no)
    assert made["data"]["labels"] == {"yes": "tumor", "no": "no tumor"}
    pair = config_of("mobilenet-finetuned", four_kinds, task="glioma-vs-normal")
    assert "Left out: meningioma_tumor, pituitary_tumor." in pair["data"]["description"]
    assert pair["card"]["title"] == "Glioma or no tumor on a brain MRI slice"


def test_a_paper_is_refused_pictures_of_other_classes(yes_no):
    with pytest.raises(TrainerError, match=r"needs glioma.*--task tumor-vs-normal"):
        config_of("resnet-50", yes_no)
    assert config_of("default", yes_no)["data"]["negative_label"] == "no tumor"


def test_a_given_split_that_is_not_there_is_told_before_training(yes_no, four_kinds):
    given = config_of("efficientnet-b0-lr", four_kinds, protocol="paper")
    assert given["data"]["split"] == "given"
    with pytest.raises(TrainerError, match="There is no split to follow"):
        config_of("default", yes_no, data={"split": "given"})
    with pytest.raises(TrainerError, match="--protocol clean"):
        config_of("efficientnet-b0-lr", yes_no, protocol="paper",
                  data={"labels": {"yes": "tumor", "no": "none"}})  # fmt: skip


def test_overrides_win_and_are_checked(four_kinds, tmp_path):
    made = config_of(
        "resnet-50", four_kinds, weights="w.safetensors", training={"epochs": 3},
        plan={"size": 64}, name="mine", network={"head": {"kind": "linear"}},
    )  # fmt: skip
    assert made["training"]["epochs"] == 3
    assert made["training"]["optimiser"] == "adam"
    assert made["name"] == "mine"
    assert made["network"]["head"] == {"kind": "linear"}
    assert made["network"]["weights"] == str(Path("w.safetensors").absolute())
    assert config_of("resnet-50", four_kinds, weights="random")["network"]["weights"] == "random"
    with pytest.raises(TrainerError, match=r"training\.epoch"):
        config_of("resnet-50", four_kinds, training={"epoch": 3})
    with pytest.raises(TrainerError, match="fields of their own"):
        config_of("resnet-50", four_kinds, data=3)


def test_labels_that_are_given_are_taken(four_kinds):
    labels = {"glioma_tumor": "bad", "no_tumor": "good"}
    made = config_of("default", four_kinds, data={"labels": labels, "negative_label": "good"})
    assert made["data"]["labels"] == labels
    assert "meningioma_tumor" in made["data"]["description"]


def written(folder: Path, header: str, line: str) -> Path:
    """Write a table of all pictures; `line` is formatted with path, kind and number."""
    rows = [
        line.format(path=path.relative_to(folder).as_posix(), kind=path.parent.name, number=number)
        for number, path in enumerate(sorted(folder.rglob("*.png")))
    ]
    table = folder.parent / "table.csv"
    table.write_text("\n".join([header, *rows]) + "\n")
    return table


def test_a_table_names_groups_and_splits(four_kinds):
    table = written(four_kinds, "file;class;subject;subset", "{path};{kind};P{number};train")
    made = config_of("default", four_kinds, table=table)["data"]
    columns = {"path_column": "file", "label_column": "class", "split_column": "subset",
               "group_column": "subject"}  # fmt: skip
    assert made.items() >= columns.items()
    assert made["group"] == "column"
    assert (made["split"], made["clean_given"]) == ("given", True)
    drawn = config_of("default", four_kinds, table=table, data={"split": "hold-out"})["data"]
    assert "clean_given" not in drawn


def test_a_column_called_group_is_a_group(four_kinds):
    table = written(four_kinds, "path,label,group,clean", "{path},{kind},{number},test")
    made = config_of("default", four_kinds, table=table)["data"]
    assert (made["group_column"], made["split"]) == ("group", "hold-out")
    paper = config_of("resnet-50", four_kinds, table=table, protocol="paper")["data"]
    assert paper["group"] == "picture"
    assert "group_column" not in paper
    with pytest.raises(TrainerError, match=r"no column 'truth'.*data\.path_column"):
        config_of("default", four_kinds, table=table, data={"label_column": "truth"})


def test_outlines_say_where_to_look_where_there_are_any(four_kinds):
    table = written(four_kinds, "path,label,mask", "{path},{kind},{number}")
    outlines = {"outlines": "masks", "outline_column": "mask"}
    made = config_of("default", four_kinds, table=table, data=outlines)
    assert made["data"]["outlines"] == str(Path("masks").absolute())
    assert (made["training"]["outline_weight"], made["training"]["focus"]) == (0.3, 0.5)
    assert "focus" not in config_of("default", four_kinds, table=table)["training"]


def test_the_public_sets_are_understood(shared_data):
    four = config_of("efficientnet-b0-lr", shared_data / "brain-tumor-4class", protocol="paper")
    assert four["data"]["description"].endswith(
        "glioma 926, meningioma 937, pituitary 901, no tumor 500."
    )
    two = config_of("mobilenetv2-crop", shared_data / "br35h", protocol="paper")
    assert two["data"]["description"].endswith("tumor 1500, no tumor 1500.")


def test_an_empty_folder_is_one_message(tmp_path):
    with pytest.raises(TrainerError, match="There are no pictures"):
        config_of("default", tmp_path)
    with pytest.raises(TrainerError, match="is missing"):
        config_of("default", tmp_path / "absent")

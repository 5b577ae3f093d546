"""Backbones of timm and of trainer.classics, and their features as a grid, whatever their kind."""

from typing import Any

from torch import Tensor, nn

from trainer.classics import CLASSICS
from trainer.errors import TrainerError
from trainer.torchvision_fix import make_torchvision_importable


def make_body(
    name: str,
    labels: int,
    *,
    drop_rate: float = 0.0,
    pad_type: str = "",
    size: int | None = None,
    pretrained: bool = False,
) -> Any:
    """Return a network of timm or a Classic, for `labels` labels (0: without a classifier).

    size        of the pictures, for networks that must know it when they are built
    pretrained  timm downloads its weights; not for a Classic

    Raises TrainerError when nothing has the name or the network does not take `pad_type`.
    """
    make_torchvision_importable()
    import timm  # slow to import, and torchvision must be made importable first

    if name in CLASSICS:
        if pad_type:
            raise _no_padding(name)
        return CLASSICS[name](labels, drop_rate)
    if not timm.is_model(name):
        near = [*(classic for classic in CLASSICS if classic.startswith(name[:4]))]
        near += timm.list_models(f"*{name[:8]}*")[:8]
        raise TrainerError(
            f"No network is called '{name}'", f"near it are: {', '.join(near) or 'none'}.",
            "See the list: trainer backbones. Any other name of timm works too.",
        )  # fmt: skip
    options: dict[str, Any] = {"num_classes": labels, "drop_rate": drop_rate}
    if pad_type:
        options["pad_type"] = pad_type
    config = _config(name)
    if size is not None and config.fixed_input_size and size != config.input_size[-1]:
        options["img_size"] = size
    try:
        return timm.create_model(name, pretrained=pretrained, **options)
    except TypeError as error:
        if "pad_type" in str(error):
            raise _no_padding(name) from error
        raise TrainerError(
            f"The network '{name}' cannot be built", f"it refuses {options}: {error}.",
            "Choose another size (plan.size) or network.",
        ) from error  # fmt: skip


def _config(name: str) -> Any:
    import timm

    try:
        config = timm.models.get_pretrained_cfg(name)
    except RuntimeError:
        config = None
    if config is None:
        base, _, tag = name.partition(".")
        known = ", ".join(timm.list_pretrained(f"{base}.*")) or "none"
        if tag:
            raise TrainerError(
                f"No weights are called '{name}'", f"of this network there are: {known}.",
                "Correct network.name.",
            )  # fmt: skip
        config = timm.models.PretrainedCfg()
    return config


def _no_padding(name: str) -> TrainerError:
    return TrainerError(
        f"The network '{name}' has no choice of padding", "network.pad_type cannot be set for it.",
        "Leave network.pad_type out.",
    )  # fmt: skip


def features_of(body: nn.Module, pictures: Tensor) -> Tensor:
    """Return the last features as (n, channels, cells, cells).

    A transformer's tokens go back to the grid they came from; class and register tokens, which
    belong to no place, are left out. How many of each there are, the network itself says.
    """
    return as_grid(body, body.forward_features(pictures))  # type: ignore[operator]


def as_grid(body: nn.Module, raw: Tensor) -> Tensor:
    """Return features as the network gives them as (n, channels, cells, cells)."""
    if has_tokens(body, raw):
        rows, columns = body.patch_embed.grid_size  # type: ignore[union-attr, misc]
        tokens = raw[:, getattr(body, "num_prefix_tokens", 0) :]
        # not len(raw): the exporter takes that for a fixed number of pictures
        return tokens.transpose(1, 2).reshape(raw.shape[0], raw.shape[-1], rows, columns)
    return raw.permute(0, 3, 1, 2) if channels_come_last(body) else raw


def has_tokens(body: nn.Module, raw: Tensor) -> bool:
    """Whether raw features are (n, tokens, channels)."""
    return raw.ndim == 3 and hasattr(getattr(body, "patch_embed", None), "grid_size")


def channels_come_last(body: nn.Module) -> bool:
    """Whether the network's own head wants (n, rows, columns, channels), as Swin's does."""
    return getattr(body, "output_fmt", "NCHW") == "NHWC"


def strip(body: nn.Module, pictures: Tensor) -> None:
    """Replace the parts of a body that its features never use by nothing.

    They would fill a package, and a training over several processes waits for their gradients.
    """
    used: set[nn.Module] = set()
    handles = [
        module.register_forward_hook(lambda module, *_: used.add(module))
        for module in body.modules()
    ]
    body.forward_features(pictures)  # type: ignore[operator]
    for handle in handles:
        handle.remove()
    for name, child in list(body.named_children()):
        if used.isdisjoint(child.modules()):
            setattr(body, name, nn.Identity())

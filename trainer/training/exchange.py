"""What processes exchange in a step: one sum, after each has computed its share of the batch.

The cost of a row is a part of the whole batch's cost, so that gradients and losses add up to those
that one process would have computed. Batch norm saw the rows of its process alone; its statistics
are averaged, each process's by its rows.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from trainer.processes import Processes
from trainer.training.optimisers import BATCH_NORMS


def learning_statistics(network: nn.Module) -> list[Tensor]:
    """Return the running mean and variance of batch norm that learns now."""
    return [
        statistic
        for module in network.modules()
        if isinstance(module, BATCH_NORMS) and module.training
        for statistic in (module.running_mean, module.running_var)
        if statistic is not None
    ]


@torch.no_grad()
def summed(
    processes: Processes,
    parameters: Sequence[nn.Parameter],
    statistics: Sequence[Tensor],
    loss: float | None,
    share: float,
) -> float | None:
    """Leave the gradient of the whole batch in the parameters; return its loss.

    loss   of the rows that this process computed; None when its memory ran out
    share  of the batch's rows that these were

    Returns None, and leaves all as it is, when the memory of any process ran out. A parameter that
    got no gradient from any row still has none.
    """
    device = parameters[0].device
    known = [float(parameter.grad is not None) for parameter in parameters]
    numbers = torch.tensor([float(loss is None), loss or 0.0, *known], device=device)
    pieces = [numbers]
    pieces += [torch.zeros_like(p) if p.grad is None else p.grad for p in parameters]
    pieces += [statistic * share for statistic in statistics]
    flat = torch.cat([piece.reshape(-1).float() for piece in pieces])
    processes.add_up(flat)
    found = iter(flat.split([piece.numel() for piece in pieces]))
    ran_out, total, *known = next(found).tolist()
    if ran_out:
        return None
    for parameter, anywhere in zip(parameters, known, strict=True):
        gradient = next(found).view(parameter.shape)
        if anywhere:
            if parameter.grad is None:
                parameter.grad = torch.empty_like(parameter)
            parameter.grad.copy_(gradient)
    for statistic in statistics:
        statistic.copy_(next(found).view(statistic.shape))
    return float(total)

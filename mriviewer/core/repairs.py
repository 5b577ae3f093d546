"""Every assumption that was made about somebody's data, in words a reader understands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """One assumption or mend; shown in the repair log and printed in the report.

    code  short and stable, e.g. "order-from-instance-number"; tests and JSON readers use it
    text  one plain sentence, without the patient's identity
    """

    code: str
    text: str

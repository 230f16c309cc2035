"""Commands -> processor time and peak memory of each, measured in turn so that a noisy neighbour hits all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds (user and system) and peak memory in MB of one process and those it waited for."""

    cpu: float
    peak: float


def cost(command: Sequence[str]) -> Cost:
    """Run a command, in the repo's folder, and return what it took; raises when the command fails."""
    # Compiled modules are kept, as on the planner's machine: else every start would compile the package again.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    in_mb = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / in_mb)


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Return the median cost of each command over some rounds; the first round only warms up and is not counted."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        names = list(commands)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            measured = cost(commands[name])
            if turn:
                costs[name].append(measured)
    return {
        name: Cost(statistics.median(c.cpu for c in all_), statistics.median(c.peak for c in all_))
        for name, all_ in costs.items()
    }

"""Nothing that checks a map grows faster than the map; `make sweep` counts larger ones."""

from __future__ import annotations

import pytest

from hard.growth import SHAPES, Work, exponent, steep


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_as_the_map(shape: str) -> None:
    """Each module's exponent from the smaller to the larger size stays below 1.3."""
    assert not steep(shape, (40, 120))


def test_work_that_grows_too_fast_is_seen() -> None:
    """The count is of the work that is done: a rule that compares each with each shows an exponent of two."""

    def each_with_each(size: int) -> int:
        with Work() as counted:
            namespace = {"__name__": "petaproses.tiruan", "n": size}
            exec("s = 0\nfor i in range(n):\n  for j in range(n):\n    s += 1", namespace)  # noqa: S102
        return counted.done["petaproses.tiruan"]

    assert exponent(each_with_each(20), each_with_each(40), 2) > 1.8

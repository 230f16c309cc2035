"""Protects the cut of tables: nothing lost, no page too full, as few as can be and about equally full."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.layout.matrix.pages import Entry, balanced, filled, height

ENTRIES = st.lists(
    st.builds(Entry, st.floats(1.0, 40.0), st.integers(0, 3), st.just(12.0)), min_size=1, max_size=60
).map(lambda entries: sorted(entries, key=lambda entry: entry.group))


@settings(max_examples=200)
@given(ENTRIES, st.floats(30.0, 300.0))
def test_pages_hold_all_and_are_no_more_than_needed(entries: list[Entry], limit: float) -> None:
    """Balancing makes no page more than filling, and the fullest page no fuller."""
    full, even = filled(entries, limit), balanced(entries, limit)
    for pages in (full, even):
        assert [place for page in pages for place in page] == list(range(len(entries)))
        assert all(height(entries, page) <= limit + 1e-6 for page in pages if len(page) > 1)
    assert len(even) == len(full)
    assert max(height(entries, page) for page in even) <= max(height(entries, page) for page in full) + 1e-6


def test_what_is_left_over_is_shared() -> None:
    """Eleven rows on pages of ten are six and five."""
    assert [len(page) for page in filled([Entry(10.0)] * 11, 100.0)] == [10, 1]
    assert [len(page) for page in balanced([Entry(10.0)] * 11, 100.0)] == [6, 5]


def test_a_heading_stands_again_on_every_page() -> None:
    """It takes room there too."""
    rows = [Entry(10.0, 0, 30.0)] * 6
    assert [len(page) for page in filled(rows, 60.0)] == [3, 3]
    assert height(rows, range(3, 6)) == 60.0


def test_nothing_is_one_empty_page() -> None:
    """A table without rows has its header."""
    assert balanced([], 100.0) == [range(0)]

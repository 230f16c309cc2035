"""How labels are broken into lines."""

from __future__ import annotations

from petaproses.layout.shared.text import greedy, wrap


def test_items_of_a_list_stand_on_lines_of_their_own() -> None:
    written = "Pelayanan yang\nbaik:\n- cepat\n- mudah diakses masyarakat\n  di kecamatan\n2. murah\n"
    assert wrap(written, 500) == (
        "Pelayanan yang baik:",
        "- cepat",
        "- mudah diakses masyarakat di kecamatan",
        "2. murah",
    )
    assert greedy(written, 500) == wrap(written, 500)
    assert wrap("satu\ndua - tiga\n-5 derajat", 500) == ("satu dua - tiga -5 derajat",)

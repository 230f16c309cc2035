"""PP009 tag-yaml: a text begins with an exclamation mark and is not in quotes."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import berkutip, kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import bentang, dalam_kutip

_STANDARD = "tag:yaml.org,2002:"


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the tag."""
    for fault in peta.faults_of("tag-yaml"):
        yield Finding(
            fault.at,
            Teks(
                "{tag} dibaca sebagai jenis data YAML dan hilang dari teks",
                tag=kutip(fault["tag"].replace(_STANDARD, "!!")),
            ),
            Teks("beri tanda kutip: {teks}", teks=tampak(berkutip(fault["teks"])))
            if fault["teks"]
            else Teks("beri tanda kutip pada seluruh teks, atau hapus bila tidak perlu"),
            fix=dalam_kutip(fault.at.source, *bentang(fault.at)) if fault["teks"] else None,
        )

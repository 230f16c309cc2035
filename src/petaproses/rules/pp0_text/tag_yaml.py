"""PP009 tag-yaml: a text begins with an exclamation mark and is not in quotes."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import put_in_quotes, span_of

_STANDARD = "tag:yaml.org,2002:"


def find(peta: Peta) -> Iterator[Finding]:
    """Quote the tag."""
    for fault in peta.faults_of("tag-yaml"):
        yield Finding(
            fault.at,
            Said(
                "{tag} dibaca sebagai jenis data YAML dan hilang dari teks",
                tag=quoted(fault["tag"].replace(_STANDARD, "!!")),
            ),
            Said("beri tanda kutip: {teks}", teks=shown(in_quotes(fault["teks"])))
            if fault["teks"]
            else Said("beri tanda kutip pada seluruh teks, atau hapus bila tidak perlu"),
            fix=put_in_quotes(fault.at.source, *span_of(fault.at)) if fault["teks"] else None,
        )

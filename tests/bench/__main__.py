"""Every measurement, one line a number; the aims are written beside what was measured."""

from __future__ import annotations

from tests.bench import drawing, findings, layout, pdf, reading, site, start

MEASUREMENTS = (start, reading, findings, layout, drawing, pdf, site)


def main() -> None:
    print(f"{'':52}{'measured':>10}{'aim':>10}")
    for measurement in MEASUREMENTS:
        for result in measurement.measure():
            aim = "" if result.aim is None else f"<= {result.aim:g} {result.unit}"
            print(f"{result.name:52}{f'{result.value:.2f} {result.unit}':>10}{aim:>10}  {result.verdict}", flush=True)


main()

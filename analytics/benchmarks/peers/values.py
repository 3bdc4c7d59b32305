"""Each peer's value beside that of `thangdo agree --json`; fails where they differ: a speed without equal values is none."""
import json
import pathlib
import sys

# The distance in DKPro counts the ratings of subjects rated once; Krippendorff leaves them out.
TOLERANCE = {"DKPro-alpha": 1e-4}


def coefficients(node):
    if isinstance(node, dict):
        for coefficient in node.get("coefficients", []):
            if "value" in coefficient:
                kind = coefficient.get("metric") or coefficient.get("weighting")
                yield (coefficient["id"], kind), coefficient["value"]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from coefficients(child)


folder = pathlib.Path(sys.argv[1])
ours = {}
for name, value in coefficients(json.loads((folder / "thangdo.out").read_text())):
    ours.setdefault(name, value)
print("| process | coefficient | its value | ours | difference |\n|---|---|---|---|---|")
equal = True
for file in sorted(folder.glob("*.out")):
    if file.stem != "thangdo":
        name, kind, text = file.read_text().split()
        our = ours.get((name, kind), float("nan"))
        difference = abs(our - float(text))
        equal &= difference <= TOLERANCE.get(file.stem, 1e-9)
        print(f"| {file.stem} | {name} {kind} | {text} | {our!r} | {difference:.1e} |")
sys.exit(0 if equal else "values differ")

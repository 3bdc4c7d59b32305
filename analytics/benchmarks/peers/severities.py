"""Severity of raters by thangdo (logits) beside lme4's (levels): fails if they do not order raters alike."""

import csv
import json
import sys

folder = sys.argv[1]
with open(f"{folder}/thangdo.out", encoding="utf-8") as file:
    answer = json.load(file)
ours = {rater["id"].split()[-1]: rater["measure"] for rater in answer["facets"]["rater"]}
with open(f"{folder}/lme4.out", encoding="utf-8") as file:
    theirs = {row[0]: float(row[1]) for row in csv.reader(file)}
if ours.keys() != theirs.keys():
    sys.exit(f"raters differ: {sorted(ours.keys() ^ theirs.keys())[:10]}")


def correlation(x, y):
    mx, my = sum(x) / len(x), sum(y) / len(y)
    sxy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    return sxy / (sum((a - mx) ** 2 for a in x) * sum((b - my) ** 2 for b in y)) ** 0.5


r = correlation([ours[k] for k in ours], [theirs[k] for k in ours])
print(f"model {answer['model']}, {len(ours)} raters: correlation with lme4 {r:.5f}")
sys.exit(0 if r > 0.99 else 1)

"""Krippendorff's ordinal alpha by fast-krippendorff, from `data` (raters x subjects) or from `counts` of each subject."""
import sys
import krippendorff
import numpy as np

form, folder = sys.argv[1:]
if form == "data":
    value = krippendorff.alpha(reliability_data=np.load(f"{folder}/reliability.npy"), level_of_measurement="ordinal")
else:
    levels = np.load(f"{folder}/levels.npy")
    counts = np.stack([(levels == level).sum(axis=1) for level in (1, 2, 3, 4)], axis=1)
    value = krippendorff.alpha(value_counts=counts, value_domain=[1, 2, 3, 4], level_of_measurement="ordinal")
print(f"krippendorff_alpha ordinal {float(value)!r}")

"""ratings.bin as arrays for fast-krippendorff: raters x subjects as float32, level counts as int64. Not timed."""
import sys
import numpy as np

folder, raters = sys.argv[1], int(sys.argv[2])
levels = np.fromfile(f"{folder}/ratings.bin", dtype=np.int8).reshape(-1, raters)
np.save(f"{folder}/levels.npy", levels)
np.save(f"{folder}/reliability.npy", np.ascontiguousarray(np.where(levels == 0, np.nan, levels).astype(np.float32).T))

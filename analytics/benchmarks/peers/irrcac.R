# One coefficient by irrCAC: `ac2` with quadratic weights, or `alpha` with Gwet's ordinal weights.
suppressPackageStartupMessages(library(irrCAC))
args <- commandArgs(trailingOnly = TRUE)
ratings <- readRDS(file.path(args[2], "ratings.rds"))
colnames(ratings) <- paste0("r", seq_len(ncol(ratings)))
if (args[1] == "ac2") {
  est <- gwet.ac1.raw(ratings, weights = "quadratic")$est
  name <- "gwet_ac quadratic"
} else {
  est <- krippen.alpha.raw(ratings, weights = "ordinal")$est
  name <- "krippendorff_alpha_gwetweights ordinal"
}
cat(sprintf("%s %.17g\n", name, (est$pa - est$pe) / (1 - est$pe)))

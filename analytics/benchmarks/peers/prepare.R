# ratings.bin as an integer matrix in R's own format, not compressed. Not timed.
args <- commandArgs(trailingOnly = TRUE)
file <- file.path(args[1], "ratings.bin")
levels <- readBin(file, what = "integer", n = file.size(file), size = 1L)
levels[levels == 0L] <- NA
saveRDS(matrix(levels, ncol = as.integer(args[2]), byrow = TRUE), file.path(args[1], "ratings.rds"), compress = FALSE)

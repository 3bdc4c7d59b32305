# Crossed random effects of ratees and raters by restricted likelihood; prints the severity of each rater, no error.
suppressPackageStartupMessages(library(lme4))
folder <- commandArgs(TRUE)[1]
long <- readRDS(file.path(folder, "forms.rds"))
fit <- lmer(level ~ criterion + (1 | ratee) + (1 | rater), long)
effect <- ranef(fit, condVar = FALSE)$rater
cat(sprintf("%s,%.10f\n", rownames(effect), -effect[[1]]), sep = "")

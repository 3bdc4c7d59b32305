# forms.csv in the shape that lme4 takes: one row for each rating, factors ready.
folder <- commandArgs(TRUE)[1]
forms <- read.csv(file.path(folder, "forms.csv"))
criteria <- grep("^C", names(forms), value = TRUE)
long <- data.frame(
  ratee = factor(rep(forms$ratee, length(criteria))),
  rater = factor(rep(forms$rater, length(criteria))),
  criterion = factor(rep(criteria, each = nrow(forms))),
  level = as.numeric(unlist(forms[criteria]))
)
saveRDS(long, file.path(folder, "forms.rds"), compress = FALSE)

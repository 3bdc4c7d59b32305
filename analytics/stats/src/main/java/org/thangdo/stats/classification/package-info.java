/** How sure is a level: how often would it be the true one, and how often would another appraisal give the same? */
package org.thangdo.stats.classification;

/** What does a statistic say, what does it not say, and how is it worked by hand? */
package org.thangdo.study.explain;

/** How is it said? Ids in code, words in bundles, in Vietnamese and English. */
package org.thangdo.criteria.text;

/** What stands in a file? Every format becomes text in the store; nothing is interpreted, nothing is lost. */
package org.thangdo.ratings.source;

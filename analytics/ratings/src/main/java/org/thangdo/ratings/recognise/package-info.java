/** What a table is about: headers, levels, roles and layouts are recognised by the words people use for them. */
package org.thangdo.ratings.recognise;

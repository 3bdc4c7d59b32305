/** What may be asked of a position, by what its people have done so far? */
package org.thangdo.study.design;

/** How is a result shown as rows and columns? */
package org.thangdo.study.table;

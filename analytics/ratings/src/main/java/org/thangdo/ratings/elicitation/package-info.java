/** What did each expert say of the importance of the criteria, and which of their cells cannot be read? */
package org.thangdo.ratings.elicitation;

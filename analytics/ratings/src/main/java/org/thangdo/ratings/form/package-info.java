/** Which criteria does a form hold? Read as they stand; what they are worth is asked elsewhere. */
package org.thangdo.ratings.form;

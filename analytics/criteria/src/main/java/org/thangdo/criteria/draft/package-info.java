/** From a form of general sentences to a first definition: what each sentence could become. */
package org.thangdo.criteria.draft;

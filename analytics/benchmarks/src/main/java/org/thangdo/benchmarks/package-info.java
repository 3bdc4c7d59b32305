/** How fast is it, alone and beside its peers? */
package org.thangdo.benchmarks;

/** Which criteria does the final level rest on, and which of them might as well be noise? */
package org.thangdo.stats.importance;
